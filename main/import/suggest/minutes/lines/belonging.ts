import { beginsWithPerson, isOnlyPerson } from '../../words/is-person'
import { startsWithTitle } from '../../words/words-of-people'
import { isAbsent } from '../words/absence'
import { labelOf, type Label } from '../words/labels'
import { isHeadOfPeople } from './head-of-people'
import { levelOf } from './heading-lines'
import { isTabbed, type Line } from './line'
import { countOf, isNextOf, isWorded, shapeOf } from './numbering'
import { listed, ofPeople, settling, type Open, type Passage } from './passage'

/** "1.0", "2.0". */
const ofHeading = /^\d{1,2}\.0\.?$/
export const shortItem = 30
/** Of an agenda that is longer no point is looked for again. */
const mostPoints = 200
/** How far from the margin a line that ends with a full stop is the last one of its passage. */
export const shortLine = 60

/** Whether a line goes on with the passage before it. */
export function belongs(open: Open, line: Line): boolean {
  const { topic, isList, lines, indent } = open
  const last = lines.at(-1)
  if (topic === 'heading') return false
  if (topic === 'text') return last !== undefined && (!line.isApart || (line.kind === 'row' && isTabbed(line) && isTabbed(last))) && (line.kind === 'text' ? last.kind !== 'row' : line.kind === 'row' && last.kind === 'row')
  if (!isList) return line.kind === 'text' && !line.isApart && last !== undefined && (line.indent > indent || continues(topic, last, line))
  if (isCountedAnew(open, line)) return false
  if (topic === 'agenda') return belongsToAgenda(lines, line)
  // A table behind names that stand in lines is one of something else.
  if (line.kind === 'row') return listed.has(topic) && !(topic === 'present' && last?.kind === 'text' && isTabbed(line) && !line.cells.some(isOnlyPerson))
  if (line.kind === 'item') return listed.has(topic) || lines.length === 0
  // "Adjourned 4:25 pm." below "Felicia Nyarko: …" is nobody's.
  if (topic === 'action' && lines[0] !== undefined && last !== undefined && isOfSomebody(lines[0]) && last.text.length < shortLine && line.kind === 'text' && /^\p{Lu}/u.test(line.text) && !/^[^:]{2,60}:\s/.test(line.text)) return false
  // Under a heading for what is to be done, text without a list is told, and read as such.
  if (lines.length === 0) return topic !== 'action' || !open.isHeading || isOfSomebody(line)
  if (topic === 'present' && last?.kind === 'row' && isTabbed(last) && line.kind === 'text' && beginsWithPerson(line.text)) return true
  // What is moved in below its label ends with the margin.
  if (line.isApart && last !== undefined && last.indent > indent && line.indent <= indent) return false
  // A line without an end behind a list begins what comes next.
  if (line.isApart && last?.kind === 'item' && line.kind === 'text' && !/[.!?:]$/.test(line.text)) return false
  return !line.isApart || (topic === 'decision' && open.isHeading) || (topic === 'present' && (/:$|^[^:]{3,60}:\s/.test(line.text) || isNextPerson(last, line)))
}

/** Whose people or tasks follow, within a list of them: "Umweltamt" or "Ute Falke" above their own, moved in or as a heading below that of the list. */
export function isGroup({ topic, isList, level }: Open, line: Line, next: Line | undefined): boolean {
  if (isList && topic === 'action') return isHeadOfTasks(line, next) && (levelOf(line) === 0 || levelOf(line) > level)
  if (!isList || !ofPeople.has(topic)) return false
  return isHeadOfPeople(line, next) && labelOf(line.text) === null && (levelOf(line) === 0 || levelOf(line) > level)
}

/** Somebody by name above the items that are theirs to do. */
function isHeadOfTasks({ kind, number, text }: Line, next: Line | undefined): boolean {
  return number === null && (kind === 'text' || kind === 'heading') && next?.kind === 'item' && next.number === null && !/[.,;]/.test(text) && beginsWithPerson(text.replace(/:$/, ''))
}

/** "Felicia Nyarko: remind the members". */
function isOfSomebody({ text, kind }: Line): boolean {
  const [before = '', ...others] = text.split(/:\s+/)
  return kind === 'text' && others.length > 0 && before.length <= shortItem && isOnlyPerson(before)
}

/** Whether a paragraph is but a person behind one that is, or behind whose people follow: a word processor's list of names. */
function isNextPerson(last: Line | undefined, line: Line): boolean {
  return last?.kind === 'text' && line.kind === 'text' && isPersonOf(line.text) && (isPersonOf(last.text) || last.text.endsWith(':') || (!isAbsent(last.text) && isHeadOfPeople(last, line)))
}

/** "Ute Falke", or "Irmela Knoop (Gesundheitsamt)" with a given name that nobody knows. */
function isPersonOf(text: string): boolean {
  return isOnlyPerson(text) || (beginsWithPerson(text) && /^[^,;():]+\s\([^()]+\)$/.test(text))
}

/** An item of an open list is no heading, and what it begins with is a label only where it settles something. */
export function isListed({ topic, isList, isHeading, number, lines }: Open, line: Line): boolean {
  // "- The fee stays. (Decision)" below "Programme" is no point of it.
  if (topic === 'agenda') return line.number !== null || !settles(labelOf(line.text))
  if (!isList || !listed.has(topic) || line.kind !== 'item' || isWorded(line.number ?? '')) return false
  // Below a table of people what is counted is what they talked about.
  if (ofPeople.has(topic) && lines.at(-1)?.kind === 'row' && line.number !== null && !beginsWithPerson(line.text)) return false
  const [first] = lines
  // "5. Closing" behind what stands below the heading "4. Assignments", or people that are not counted.
  if (isHeading && isNextOf(number, line) && shapeOf(first?.number ?? '') !== shapeOf(line.number ?? '')) return false
  if (ofPeople.has(topic) && first !== undefined && line.number !== null && lines.every((each) => each.number === null && each.kind !== 'item') && !beginsWithPerson(line.text)) return false
  const isNew = first === undefined || first.number === null || countOf(first) !== countOf(line)
  return isNew && (!settling.has(topic) || labelOf(line.text) === null)
}

function settles(label: Label | null): boolean {
  return label !== null && label.rest !== '' && settling.has(label.topic)
}

function belongsToAgenda(lines: readonly Line[], line: Line): boolean {
  const [first] = lines
  const last = lines.at(-1)
  if (line.kind === 'heading' || line.kind === 'row') return false
  if (last === undefined || first === undefined) return true
  // A second list, which counts from the beginning or from any point again, are the headings of what was said.
  if (line.kind === 'item') return first.kind === 'item' && (line.number === null || !beginsAnew(lines, line, first))
  if (line.isApart) return false
  return first.kind === 'text' || line.indent > last.indent || /^\p{Ll}/u.test(line.text)
}

/** "1.0" behind the gap after "1.", "2.": no longer of that list; "1.0" counts headings also without a gap. */
function isCountedAnew({ topic, lines: [first] }: Open, line: Line): boolean {
  if (ofPeople.has(topic) && first?.number != null && ofHeading.test(line.number ?? '') && !ofHeading.test(first.number)) return true
  if (first === undefined || line.kind !== 'item' || line.number === null || !line.isApart || line.indent > first.indent) return false
  // People that are not counted are no beginning of what is.
  if (first.kind !== 'item') return ofPeople.has(topic) && !beginsWithPerson(line.text)
  return shapeOf(line.number) !== shapeOf(first.number ?? '')
}

/** Whether a line has the first's count again, or one that falls, a wrong one within the list aside; below its points "a)" and "b)" may come again and again. */
function beginsAnew(lines: readonly Line[], line: Line, first: Line): boolean {
  if (countOf(line) === countOf(first)) return true
  const shape = shapeOf(first.number ?? '')
  if (shapeOf(line.number ?? '') !== shape) return false
  const before = lines.findLast(({ number }) => shapeOf(number ?? '') === shape)
  if (before === undefined || !(Number(countOf(line)) <= Number(countOf(before)))) return false
  return line.isApart || lines.slice(0, mostPoints).some(({ text }) => text === line.text)
}

function continues(topic: Passage['topic'], last: Line, line: Line): boolean {
  if (settling.has(topic) && startsWithTitle(line.text) && /[.!?]$/.test(last.text)) return false
  if (settling.has(topic)) return !/[.!?]["“”)]?$/.test(last.text) || last.text.length >= shortLine
  return topic === 'present' && (startsWithTitle(line.text) || /^\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+\s*[(,]/u.test(line.text))
}
