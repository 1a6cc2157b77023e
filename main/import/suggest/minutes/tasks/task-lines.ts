import { isOnlyPerson } from '../../words/is-person'
import type { Line } from '../lines/line'
import type { Passage } from '../lines/passage'
import type { Action, Setting } from '../words/action'
import { deadlineIn } from '../words/deadline'
import { doerIn, ownerOf } from '../words/doer'
import { labelOf } from '../words/labels'
import { isWorded } from '../words/wordings'
import { chargeOfField, dayOfField, nobody, type Charge } from './charge'
import { readProse } from './prose'
import { labelledTask } from './task'
import { isToDo, taskOfFields } from './task-fields'

const gap = /\s{2,}/
const column = /\S\s{3,}\S/
/** A head over a column of those who have to do something stands at least so far from the margin. */
const headMargin = 25
const whoHead = /^(?:wer|verantw(?:ortlich(?:e[rn]?|keit)?|\.)|zuständig(?:e[rn]?|keit)?|durch|who|responsib(?:le|ility)|owner|lead|by\s+whom|action(?:\s+by)?)$/i
const untilHead = /^(?:bis(?:\s+wann)?|wann|termin|frist|fällig(?:keit)?|datum|until|when|by(?:\s+when)?|due(?:\s+(?:date|by))?|deadline|date|target(?:\s+date)?)$/i
const headParting = /\s*[/|,&+]\s*|\s+(?:und|and)\s+|\s{2,}/
const longestHead = 60
const lastBracket = /[([]([^()[\]]{2,60})[)\]]\.?$/
const arrow = /^\s*(?:[•·◦‣*–—-]\s+)?([-=]+>|→|➔|➜)\s/u
const fewestGroups = 2
/** "Muster drucken": German says what is to be done by the verb at its end. */
const infinitive = /(?<!\p{L})\p{Ll}{2,}(?:en|ern|eln)(?=$|[,.;]?\s*(?:[([]|bis\s|–|-\s))/u
/** What lists people or points is read as such. */
const ofHead: ReadonlySet<Passage['topic']> = new Set<Passage['topic']>(['present', 'absent', 'copies', 'chair', 'writer', 'agenda'])

/** Lines in which those that say who, what and until when by their form alone carry their task, whatever stands above them. */
export function withTaskLines(lines: readonly Line[], passages: readonly Passage[], setting: Setting): Line[] {
  if (setting.known.shortNames.size === 0) return [...lines]
  const leftOut = new Set(passages.filter(({ topic }) => ofHead.has(topic)).flatMap(({ lines: said }) => said))
  const inList = new Set(passages.filter(({ topic, isList }) => topic === 'action' && isList).flatMap(({ lines: said }) => said))
  const decided = new Map(passages.filter(({ topic, isList }) => topic === 'decision' && isList).flatMap((passage) => passage.lines.map((line) => [line, passage] as const)))
  const [listed, told] = [groupsIn(lines, leftOut, setting), ownersOverParagraphs(lines, setting)]
  const groups: Groups = told.heads.size > 0 ? told : listed
  const worded: Line[] = []
  let isBehind = false
  // Beside a column what has to be done may be broken.
  let isOpen = false
  // The list of decisions that a task has parted: what is below it is one of them still.
  let cut: Passage | undefined
  for (const [index, line] of lines.entries()) {
    if (isHeadOfCharges(line) || groups.heads.has(index)) continue
    const last = worded.at(-1)
    const charge = last === undefined || leftOut.has(line) ? null : chargeBelow(line, last, setting)
    if (charge !== null && last !== undefined) {
      worded[worded.length - 1] = withTask(last, { ...charge, text: last.text }, inList.has(last))
      isBehind = !inList.has(last)
      isOpen = false
      continue
    }
    const task = leftOut.has(line) ? null : (groups.tasks.get(index) ?? taskIn(line, setting, inList.has(line)))
    if (task === null && isOpen && last?.task !== undefined && line.kind === 'text' && !line.isApart && /^\p{Ll}/u.test(line.text)) {
      worded[worded.length - 1] = withTask(last, { ...last.task, text: `${last.task.text} ${line.text}` }, last.kind === 'item')
      continue
    }
    if (task !== null) cut = decided.get(line)
    if (task === null && cut !== undefined && line.kind === 'item' && decided.get(line) === cut) worded.push(asDecision(line, setting))
    else if (task === null) worded.push(isBehind ? { ...line, isApart: true } : line)
    else worded.push(withTask(line, task, inList.has(line)))
    isBehind = task !== null && !inList.has(line)
    isOpen = task !== null && column.test(line.written)
  }
  return withNamedTasks(withPointedTasks(worded, setting), setting)
}

/** "=> Herr Nagel spricht mit dem Amt" is a task as those with the same arrow are that say until when, or where each begins with somebody. */
function withPointedTasks(lines: readonly Line[], setting: Setting): Line[] {
  const dated = new Set(lines.flatMap(({ written, task }) => (task === undefined ? [] : (arrow.exec(written)?.[1] ?? []))))
  const pointed = lines.filter(({ written, kind }) => kind === 'item' && arrow.test(written))
  const arrows = pointed.length >= fewestGroups && pointed.every((line) => line.task !== undefined || doneBy(line.text, setting) !== null) ? new Set(pointed.flatMap(({ written }) => arrow.exec(written)?.[1] ?? [])) : dated
  return lines.map((line) => {
    if (line.task !== undefined || !arrows.has(arrow.exec(line.written)?.[1] ?? '') || labelOf(line.text) !== null) return line
    const [told, ...others] = readProse([line.text], setting).actions
    const own = told === undefined && !dated.has(arrow.exec(line.written)?.[1] ?? '') ? doneBy(line.text, setting) : told
    return own == null || others.length > 0 ? line : withTask(line, own, false)
  })
}

/** What somebody has done, is, or thinks, is no task. */
const isSoNow = /^\s*(?:hat|haben|hatten?|ist|sind|war(?:en)?|has|have|had|is|are|was|were|\p{L}+ed|(?:mein|find|glaub|sag|bezweifel|kenn)(?:t|et|en)|denkt|denken|weiß|wissen|(?:hält|halten)(?=.*\sfür(?!\p{L}))|(?:think|like|dislike|say|feel|believe|know|prefer|agree|disagree|doubt)s?)(?!\p{L})/iu

/** "Kessing holt die Pläne" begins with who does it. */
function doneBy(text: string, setting: Setting): Action | null {
  const doer = doerIn(text, setting.known)
  return doer === null || doer.start > 0 || isSoNow.test(text.slice(doer.end)) ? null : { owner: doer.owner, due: deadlineIn(text, setting), text }
}

/** "Termine eintragen (alle)" is a task, as others are that end in a bracket with who does it until when. */
function withNamedTasks(lines: readonly Line[], setting: Setting): Line[] {
  const bracketed = lines.filter(({ task, text }) => task !== undefined && lastBracket.test(text)).length
  if (bracketed < fewestGroups) return [...lines]
  return lines.map((line) => {
    const [bracket = '', said = ''] = line.kind === 'item' && line.task === undefined && labelOf(line.text) === null ? (lastBracket.exec(line.text) ?? []) : []
    const owner = bracket === '' ? null : ownerOf(said, setting.known)
    const text = line.text.slice(0, line.text.length - bracket.length).trimEnd()
    return owner === null || !isToDo(text) ? line : withTask(line, { owner, due: null, text }, false)
  })
}

/** "zuständig / Termin" by itself at the right: over a column, and no label of what comes. */
function isHeadOfCharges({ written, kind, text }: Line): boolean {
  if (kind === 'row' || written.search(/\S/) < headMargin) return false
  const words = text.trim().split(headParting)
  return words.length > 1 && words.some((word) => isWorded(word, whoHead)) && words.every((word) => isWorded(word, whoHead) || isWorded(word, untilHead))
}

function taskIn(line: Line, setting: Setting, isInList: boolean): Action | null {
  if (line.kind === 'heading' || (isInList && line.kind === 'item')) return null
  const labelled = labelledFields(line, setting)
  if (labelled !== null) return labelled
  return line.kind === 'row' || labelOf(line.text) !== null ? null : taskOfFields(line.text, setting, isInList)
}

/** "→ Falke, 3. Mai" below what has to be done. */
function chargeBelow(line: Line, last: Line, setting: Setting): Charge | null {
  if (line.isApart || line.kind === 'row' || line.kind === 'heading' || last.kind === 'row' || last.kind === 'heading' || last.task !== undefined || /[.!?:]$/.test(last.text)) return null
  const isPointed = /^\s*(?:[-=]+>|→|➔)/.test(line.written)
  if (!isPointed && !/^\s*[([]/.test(line.written) && line.indent <= last.indent) return null
  const owner = isPointed ? ownerOf(line.text, setting.known) : null
  return owner === null ? (chargeOfField(line.text, setting) ?? null) : { owner, due: null }
}

/** "AUFTRAG   Falke   Brief schreiben": a label for tasks in a column of its own. */
function labelledFields(line: Line, setting: Setting): Action | null {
  const cells = (line.kind === 'row' ? line.cells : line.text.split(gap)).filter((cell) => cell !== '')
  const [label = '', ...fields] = /^\d[\d.]*$/.test(cells[0] ?? '') ? cells.slice(1) : cells
  if (fields.length < 2 || /[:.]$/.test(label)) return null
  const found = labelOf(`${label}:`)
  return found?.topic === 'action' && found.rest === '' && found.named === null ? taskOfFields(fields.join('   '), setting, true) : null
}

interface Groups {
  /** Lines that only say who has to do what is below them, or until when. */
  readonly heads: ReadonlySet<number>
  readonly tasks: ReadonlyMap<number, Action>
}

/** "Frau Falke:" or "Bis 3. Mai:" above what has to be done, again and again. */
function groupsIn(lines: readonly Line[], leftOut: ReadonlySet<Line>, setting: Setting): Groups {
  const heads: number[] = []
  const tasks = new Map<number, Action>()
  let asked = 0
  for (const [index, line] of lines.entries()) {
    const { owner, due } = leftOut.has(line) ? nobody : chargeAbove(line, lines[index + 1], setting)
    if (owner === null && due === null) continue
    heads.push(index)
    for (let below = index + 1; line.kind === 'item' ? isBelowItem(lines[below], line.text, setting) : isBelow(lines[below], line); below += 1) {
      const text = lines[below]?.text ?? ''
      const own = labelledTask(text, null, setting)
      if (owner === null ? own.owner !== null : own.due !== null || infinitive.test(text)) asked += 1
      tasks.set(below, { owner: owner ?? own.owner, due: own.due ?? due, text: owner === null ? own.text : text })
    }
  }
  return heads.length >= fewestGroups && asked * 2 > tasks.size ? { heads: new Set(heads), tasks } : { heads: new Set(), tasks: new Map() }
}

/** What no longer says what has to be done. */
const closing = /^(?:mit\s.{0,30}grü(?:ß|ss)en|viele\s+grüße|(?:kind|best|warm)\s+regards|regards|gez\.|sgd|im\s+auftrag|nächste|next|für\s+d|recorded|minuted|protokoll|minutes|(?:das|die|the)\s+(?:treffen|sitzung|besprechung|konferenz|meeting|session|call|workshop)(?!\p{L}))/iu

/** "Falke", and in paragraphs below her what she has to do, again and again under "Aufgaben". */
function ownersOverParagraphs(lines: readonly Line[], setting: Setting): Groups {
  const heads = new Set<number>()
  const tasks = new Map<number, Action>()
  let owner: string | null = null
  let isBelow = false
  for (const [index, line] of lines.entries()) {
    const label = labelOf(line.text)
    const isText = line.kind === 'text' && line.number === null && label === null && !closing.test(line.text)
    if (!isText) {
      isBelow = label?.topic === 'action' && label.rest === '' && label.named === null
      owner = null
      continue
    }
    if (!isBelow) continue
    const named = line.text.length <= longestHead && lines[index + 1]?.kind === 'text' ? ownerOf(line.text, setting.known) : null
    if (named !== null) heads.add(index)
    else if (owner !== null) tasks.set(index, { owner, due: labelledTask(line.text, null, setting).due, text: line.text })
    // What nobody stands above is told.
    else isBelow = false
    owner = named ?? owner
  }
  const isEach = [...heads].every((head) => tasks.has(head + 1))
  return heads.size >= fewestGroups && isEach ? { heads, tasks } : { heads: new Set(), tasks: new Map() }
}

function chargeAbove({ kind, text, number, indent }: Line, next: Line | undefined, setting: Setting): Charge {
  if (kind === 'row' || number !== null || text.length > longestHead || next === undefined) return nobody
  const isAbove = kind === 'item' ? isBelowItem(next, text, setting) : !next.isApart && (next.kind === 'item' ? next.number === null : next.kind === 'text' && next.indent > indent)
  if (!isAbove) return nobody
  const words = text.replace(/:$/, '')
  const label = labelOf(text)
  if (label !== null && label.topic !== 'due' && label.topic !== 'date') return nobody
  const due = dayOfField(words, setting)
  return due === undefined ? { owner: label === null ? ownerOf(words, setting.known) : null, due: null } : { owner: null, due }
}

/** "• Falke" above "• write the letter", "• find a room": items below an item, which a format may have put beside it. */
function isBelowItem(line: Line | undefined, head: string, { known }: Setting): boolean {
  return line?.kind === 'item' && line.number === null && isOnlyPerson(head) && labelOf(line.text) === null && ownerOf(line.text, known) === null
}

function isBelow(line: Line | undefined, head: Line): boolean {
  return line !== undefined && !line.isApart && (line.kind === 'item' || (line.kind === 'text' && line.indent > head.indent)) && labelOf(line.text) === null
}

function asDecision(line: Line, { lang }: Setting): Line {
  const text = `${lang === 'de' ? 'Beschluss' : 'Decision'}: ${line.text}`
  return { ...line, text, cells: [text], kind: 'text', number: null, isApart: true }
}

/** A line that carries its task: an item of the list it stands in, else behind a label of its own. */
function withTask(line: Line, task: Action, isInList: boolean): Line {
  const text = isInList ? line.text : `To do: ${task.text}`
  return { ...line, text, cells: [text], kind: isInList ? 'item' : 'text', number: null, isApart: isInList ? line.isApart : true, task }
}
