import { isCutDeadline } from '../words/deadline'
import { labelOf } from '../words/labels'
import { withText, type Line } from './line'

const twice = String.raw`(?:\s*\/\s*[\p{L} ]{2,24})?\s*:\s*`
/** Who or until when, of a task for certain; "Wer" and "Termin" may be those of a meeting. */
const owning = String.raw`action\s+by|by\s+whom|verantwortlich(?:e[rn]?)?|zuständig|responsible|owner|lead|assigned\s+to|assignee|bearbeit(?:er(?:in)?|ung)|V\.?`
const ending = String.raw`bis(?:\s+wann)?|frist|by(?:\s+when)?|due(?:\s+(?:date|by))?|deadline|fällig(?:\s+(?:am|bis))?|(?:ziel|abgabe|end)(?:termin|datum)|stichtag|target(?:\s+date)?|T\.?|zu\s+erledigen\s+bis|erledigung\s+bis`
const whoLine = new RegExp(String.raw`^(?:${owning}|wer|who)${twice}([^()\n]{2,60})$`, 'iu')
const untilLine = new RegExp(String.raw`^(?:${ending}|wann|termin|when|date|datum)${twice}([^()\n]{1,60})$`, 'iu')
const ownerLine = new RegExp(String.raw`^(?:${owning})${twice}`, 'iu')
const deadlineLine = new RegExp(String.raw`^(?:${ending})${twice}`, 'iu')
/** "Wer: A | Was: B | Bis: C", also with what is to be done first, and no label for it. */
const field = new RegExp(String.raw`(?:^|\s*[|/;,–—-]\s+|\s+)(?:(${owning}|wer|who)|(was|what|aufgabe|auftrag|task|action)|(${ending}|wann|termin|when|date|datum))${twice}`, 'giu')
/** Behind a sign or a gap, or with a capital where lines were run together: "Aufgabe: Brief Wer: Falke". */
const isParted = /^(?:\s*[|/;,–—-]\s|\s{3,}|\S|\s+\p{Lu})/u
const longestField = 60
const chargeStart = new RegExp(String.raw`^\(?(?:${owning}|wer|who|${ending}|wann|termin|when|date|datum)${twice}`, 'iu')
/** A line that breaks off: "verantwortlich: Herr", "…, Termin:", "Falke und". */
const goesOnBelow = /(?:[,;:/(]|(?<!\p{L})(?:und|and|&|Herrn?|Frau|Mrs?\.?|Ms\.?|Dr\.))$/u
const whatLine = /^(?:was|what|aufgabe|auftrag|task|action):\s*(\S.*)$/i
/** "E: …", "Was: …": what has to be done behind a letter or label of its own. */
const spelledTask = /^(?:[A-Z]|was|what|aufgabe|auftrag|task|action|ergebnis|beschluss|festlegung):\s*(\S.*)$/i
const label = /^\p{L}[^:.]{1,40}:/u
const labelled = /^[^:]{2,50}:/
const goingOn = /[([][^)\]]*$|[;,–—-]$/
const dayBefore = /^(\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?)\s+(\p{L}\S*\s.+)$/u
/** No task is broken over more lines. */
const mostLines = 4

/** Tasks that stand over several lines, each made one: "Who: A", "What: B", "When: C", or who and when below what. */
export function withTaskBlocks(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let isBehind = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const block = blockInLine(line, lines[at + 1]) ?? chargeBelow(lines, at, joined) ?? bothBelow(line, lines[at + 1], joined) ?? (labelled.test(line.text) ? (labelledBlock(lines, at) ?? indentedBlock(lines, at) ?? blockBelow(lines, at, joined)) : null)
    joined.splice(joined.length - (block?.above ?? 0))
    joined.push(block?.line ?? (isBehind ? { ...line, isApart: true } : line))
    isBehind = block?.line.kind === 'text'
    at += (block?.count ?? 1) - 1
  }
  return joined
}

interface Block {
  readonly line: Line
  /** How many lines it takes from here on, and how many of those before. */
  readonly count: number
  readonly above: number
}

/** A task of which one line says who, what, and until when; that may end in the next. */
function blockInLine(line: Line, next: Line | undefined): Block | null {
  const text = line.cells.join(' | ')
  const last = text.includes(':') ? fieldsIn(text).at(-1) : undefined
  const isCut = last?.until !== undefined && line.kind !== 'row' && next?.kind === 'text' && !next.isApart && !labelled.test(next.text) && (/^\p{Ll}/u.test(next.text) || isCutDeadline(last.said, next.text))
  return isCut ? blockOf(line, `${text} ${next.text}`, 2) : blockOf(line, text, 1)
}

function blockOf(line: Line, text: string, count: number): Block | null {
  const fields = text.includes(':') ? fieldsIn(text) : []
  const before = text.slice(0, fields[0]?.start).trim()
  const [who, ...others] = fields.flatMap(({ who, said }) => (who === undefined ? [] : [said]))
  const until = fields.find((field) => field.until !== undefined)
  // "V: Falke T: 10.09. Vertrag entwerfen"
  const [, day = '', behind] = before === '' && fields.length === 2 ? (dayBefore.exec(until?.said ?? '') ?? []) : []
  const what = fields.find((field) => field.what !== undefined)?.said ?? behind
  if (who === undefined || others.length > 0 || who.length > longestField) return null
  const due = until === undefined ? null : `${until.until ?? ''}: ${behind === undefined ? until.said : day}`
  const isUnlabelled = what === undefined && before !== '' && due !== null && !label.test(before)
  if (!isUnlabelled && (before !== '' || what === undefined)) return null
  return { line: taskLine(line, who.replace(/[()]/g, ' '), what ?? before, due), count, above: 0 }
}

interface Field {
  readonly who: string | undefined
  readonly what: string | undefined
  readonly until: string | undefined
  readonly said: string
  readonly start: number
}

function fieldsIn(text: string): Field[] {
  const labels = [...text.matchAll(field)].filter(({ 0: whole }) => isParted.test(whole))
  return labels.map(({ 0: whole, 1: who, 2: what, 3: until, index }, at) => ({ who, what, until, start: index, said: text.slice(index + whole.length, labels[at + 1]?.index).trim() }))
}

function labelledBlock(lines: readonly Line[], at: number): Block | null {
  const [first, second, third] = lines.slice(at, at + 3)
  const who = whoLine.exec(first?.text ?? '')?.[1]
  const what = who === undefined ? undefined : whatLine.exec(second?.text ?? '')?.[1]
  if (first === undefined || who === undefined || what === undefined) return null
  const until = third !== undefined && untilLine.test(third.text) ? third.text : null
  return { line: taskLine(first, who, what, until), count: until === null ? 2 : 3, above: 0 }
}

/** "Action by: Mrs. Baidoo" above what is to be done, moved in, and "Due: 4 June" below that. */
function indentedBlock(lines: readonly Line[], at: number): Block | null {
  const first = lines[at]
  const who = ownerLine.test(first?.text ?? '') ? whoLine.exec(first?.text ?? '')?.[1] : undefined
  if (first === undefined || who === undefined) return null
  const below = lines.slice(at + 1, at + 1 + mostLines)
  const end = below.findIndex(({ text, indent, kind, isApart }) => indent <= first.indent || kind === 'row' || isApart || label.test(text))
  const until = below[end]
  if (end < 1 || until === undefined || until.indent <= first.indent || !deadlineLine.test(until.text)) return null
  return { line: taskLine(first, who, below.slice(0, end).map(({ text }) => text).join(' '), until.text), count: end + 2, above: 0 }
}

/** "Auftrag: …" with "verantwortlich: Frau Falke, Termin: 3. Mai" on the line below: they are that task's, not the next one's. */
function chargeBelow(lines: readonly Line[], at: number, before: readonly Line[]): Block | null {
  const line = lines[at]
  if (line === undefined || line.isApart || line.kind === 'row' || !chargeStart.test(line.text)) return null
  const above = labelledAbove(before)
  const task = labelOf(above.map(({ text }) => text).join(' '))
  const [first] = above
  if (first === undefined || task?.topic !== 'action' || task.rest === '' || task.named !== null) return null
  const { text, count } = chargeFrom(lines, at)
  const fields = fieldsIn(text)
  const who = fields.filter((field) => field.who !== undefined)
  const until = fields.filter((field) => field.until !== undefined)
  if (who.length !== 1 || until.length > 1 || fields.length !== who.length + until.length || (who[0]?.said.length ?? 0) > longestField) return null
  return { line: taskLine(first, who[0]?.said.replace(/[()]+/g, ' ').replace(/[\s,;]+$/, '').trim() ?? '', task.rest.replace(/\s*[;,]$/, ''), until[0] === undefined ? null : `${until[0].until ?? ''}: ${until[0].said}`), count, above: above.length }
}

/** The task with its label that ends with the last line. */
function labelledAbove(lines: readonly Line[]): readonly Line[] {
  for (let count = 1; count <= mostLines; count += 1) {
    const line = lines.at(-count)
    if (line === undefined || line.kind === 'row' || line.kind === 'heading') return []
    if (labelOf(line.text)?.topic === 'action') return lines.slice(-count)
    if (line.isApart || line.kind === 'item' || label.test(line.text)) return []
  }
  return []
}

/** The line that says who and until when, with those it is broken over. */
function chargeFrom(lines: readonly Line[], at: number): { text: string; count: number } {
  let text = lines[at]?.text ?? ''
  let count = 1
  for (let next = lines[at + 1]; count < mostLines && next?.kind === 'text' && !next.isApart; next = lines[at + count]) {
    const isField = chargeStart.test(next.text)
    const last = fieldsIn(text).at(-1)
    if (!isField && !goesOnBelow.test(text) && !(last?.until !== undefined && isCutDeadline(last.said, next.text))) break
    text += `${isField && !goesOnBelow.test(text) ? ',' : ''} ${next.text}`
    count += 1
  }
  return { text: text.replace(/^\((.*)\)\.?$/, '$1'), count }
}

/** Who and until when in either order, or one of them below an item of a list. */
function blockBelow(lines: readonly Line[], at: number, before: readonly Line[]): Block | null {
  const [first = '', second = ''] = lines.slice(at, at + 2).map(({ text }) => text)
  const isWhoFirst = whoLine.test(first)
  if (!isWhoFirst && !untilLine.test(first)) return null
  const isPair = (isWhoFirst ? untilLine : whoLine).test(second)
  const [who, until] = isWhoFirst ? [first, isPair ? second : ''] : [isPair ? second : '', first]
  const above = taskAbove(before)
  const [what] = above
  if (what === undefined || !isOfTask(who, until, what.kind === 'item', isWhoFirst)) return null
  const said = above.map(({ text }) => text).join(' ')
  const named = whatLine.exec(said)?.[1]
  if (named === undefined && label.test(said)) return null
  const line = isPair ? taskLine(what, whoLine.exec(who)?.[1] ?? '', named ?? said, until) : withText(what, goingOn.test(said) ? `${said} ${first}` : `${said} (${first})`)
  return { line, count: isPair ? 2 : 1, above: above.length }
}

/** "V: Falke     T: 3. Mai" below what has to be done: nothing but who and until when, both labelled as only those of a task are. */
function bothBelow(line: Line, next: Line | undefined, before: readonly Line[]): Block | null {
  const [who, until, ...others] = ownerLine.test(line.text) ? fieldsIn(line.text) : []
  const below = next?.kind === 'text' && !next.isApart ? next.text : ''
  // "Frist: Ende" above "September".
  const more = until !== undefined && below.length <= longestField && isCutDeadline(until.said, below) ? below : ''
  if (who?.who === undefined || until?.until === undefined || others.length > 0 || who.start !== 0 || until.said === '' || (more === '' && /^[\p{Ll}\d(]/u.test(below)) || who.said.length > longestField || !deadlineLine.test(`${until.until}: `)) return null
  const above = sentenceAbove(before)
  const said = above.map(({ text }) => text).join(' ')
  const task = spelledTask.exec(said)?.[1] ?? said
  const [what] = above
  // What is said below an item of a list is its own already.
  if (what === undefined || what.kind === 'item' || label.test(task)) return null
  return { line: taskLine(what, who.said.replace(/[,;|]+$/, '').trim(), task, `${until.until}: ${until.said} ${more}`.trimEnd()), count: more === '' ? 1 : 2, above: above.length }
}

/** The lines at the end that have the last sentence. */
function sentenceAbove(lines: readonly Line[]): readonly Line[] {
  for (let count = 1; count <= mostLines; count += 1) {
    const [line, before] = [lines.at(-count), lines.at(-count - 1)]
    if (line === undefined || line.kind === 'row' || line.kind === 'heading') return []
    if (line.kind === 'item' || line.isApart || before?.kind !== 'text' || /[.!?:]$/.test(before.text)) return lines.slice(-count)
  }
  return []
}

/** "Owner" and "Date" below a title are those of the document; below an item of a list they are its own. */
function isOfTask(who: string, until: string, isItem: boolean, isWhoFirst: boolean): boolean {
  if (isItem) return ownerLine.test(who) || deadlineLine.test(until)
  return who !== '' && until !== '' && (deadlineLine.test(until) || (isWhoFirst && ownerLine.test(who) && /^termin/i.test(until)))
}

/** The item, or else the paragraph, that ends with the last line. */
function taskAbove(lines: readonly Line[]): readonly Line[] {
  for (let count = 1; count <= mostLines; count += 1) {
    const [line, before] = [lines.at(-count), lines.at(-count - 1)]
    if (line === undefined || line.kind === 'row' || line.kind === 'heading') return []
    const goesOn = before !== undefined && (before.kind === 'item' ? before.indent < line.indent || /^\p{Ll}/u.test(line.text) : before.kind === 'text')
    if (line.kind === 'item' || line.isApart || !goesOn) return lines.slice(-count)
  }
  return []
}

function taskLine(first: Line, who: string, what: string, until: string | null): Line {
  return { ...withText(first, `To do (${who}): ${what}${until === null ? '' : ` (${until})`}`), number: null, kind: 'text', isApart: true }
}
