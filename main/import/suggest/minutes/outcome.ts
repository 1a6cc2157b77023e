import { sentencesOf } from '../words/blocks'
import type { Line } from './lines/line'
import type { Passage } from './lines/passage'
import { entriesOf, passagesOf } from './lines/passages'
import { readTaskTables } from './tables/task-tables'
import { readProse } from './tasks/prose'
import { labelledTask, markedTasks, namesFirst, taskInDecision, taskOfItem } from './tasks/task'
import { isToDo, taskOfFields } from './tasks/task-fields'
import { withTaskLines } from './tasks/task-lines'
import type { Action, Setting } from './words/action'
import { deadlineIn } from './words/deadline'
import { ownerOf } from './words/doer'
import { isUnsettled } from './words/settled'

/** What a meeting settled, and what somebody has to do after it. */
export interface Outcome {
  readonly decisions: readonly string[]
  readonly actions: readonly Action[]
}

/** So often a label says that what it stands before is the outcome. */
const fewestResults = 2
const fewestNamed = 2

/**
 * Where a document labels its decisions only those are, where it labels its tasks or has a table of them only those; else
 * what its sentences say. Somebody named for something is a task, whatever its label.
 */
export function readOutcome(lines: readonly Line[], all: readonly Passage[], setting: Setting): Outcome {
  const tables = readTaskTables(lines, setting)
  const worded = tables.hasTasks ? lines : withTaskLines(lines, all, setting)
  const told = worded.some((line, index) => line !== lines[index]) ? passagesOf(worded, setting.lang) : all
  const passages = tables.headless.size === 0 ? told : told.map((passage) => ({ ...passage, lines: passage.lines.filter((line) => !tables.headless.has(line)) }))
  const decisions: string[] = []
  const actions: Action[] = []
  const prose = readProse([...paragraphsOf(passages), ...tables.told], setting)
  // "Ergebnis: …" is a decision where nothing else is called one, nor said to be, unless it stands again and again.
  const results = passages.filter(({ topic, isList }) => topic === 'result' && !isList).length
  const isByResults = (prose.decisions.length === 0 || results >= fewestResults) && tables.decisions.length === 0 && passages.every(({ topic }) => topic !== 'decision')
  const deciding = ['decision', 'decision-or-action', ...(isByResults ? ['result'] : [])]
  let isBelowDecision = false
  let areTasks = false
  for (const passage of passages) {
    const own = passage.topic === 'owner' ? taskOfFields(entriesOf(passage).join(' '), setting, true) : null
    if (own !== null && isToDo(own.text)) actions.push(own)
    else if (isBelowDecision && passage.topic === 'owner') {
      // Who is named below a decision has something to do.
      const owner = ownerOf(entriesOf(passage).join(' '), setting.known)
      if (owner === null) continue
      actions.push(...decisions.splice(-1).map((text) => ({ owner, due: deadlineIn(text, setting), text })))
    } else if (passage.topic === 'owner' || passage.topic === 'due') {
      const last = actions.at(-1)
      if (last !== undefined && !isBelowDecision) actions[actions.length - 1] = completed(last, passage, setting)
      continue
    } else if (passage.topic === 'action') actions.push(...tasksOf(passage, setting))
    else if (passage.topic === 'text') actions.push(...entriesOf(withoutRows(passage)).flatMap((entry) => markedTasks(entry, setting)))
    isBelowDecision = false
    if (!deciding.includes(passage.topic)) continue
    for (const entry of saidIn(passage)) {
      if ((passage.topic === 'result' || passage.isList) && isUnsettled(entry)) continue
      const task = taskInDecision(entry, passage.named, setting)
      if (task === null) decisions.push(entry)
      else actions.push(task)
      areTasks ||= task !== null
      isBelowDecision = task === null
    }
  }
  actions.push(...tables.actions)
  if (actions.length === 0 && !tables.hasTasks) actions.push(...tasksInItems(passages, setting))
  // A line of a drawn table may be read as a label's too.
  const settled = [...tables.decisions.filter((decision) => decisions.every((other) => !isSame(decision, other))), ...decisions]
  // Labels that stand before tasks only say nothing of what was settled.
  const hasDecisions = settled.length > 0 || (!areTasks && passages.some(({ topic }) => deciding.includes(topic)))
  // Tasks told by their form alone are no label: where more are said in sentences, both are.
  const isToldMore = !tables.hasTasks && all.every(({ topic }) => topic !== 'action' && topic !== 'decision-or-action') && prose.actions.length > actions.length
  return { decisions: hasDecisions ? settled : prose.decisions, actions: isToldMore ? [...prose.actions, ...actions.filter(({ text }) => prose.actions.every((told) => !told.text.includes(text)))] : actions.length > 0 || tables.hasTasks ? actions : prose.actions }
}

/** Whether one of two wordings holds the other, whatever sign ends them. */
function isSame(decision: string, other: string): boolean {
  const [one, two] = [decision, other].map((text) => text.replace(/[\s.;]+$/, ''))
  return one !== undefined && two !== undefined && (one.includes(two) || two.includes(one))
}

/** Lines that begin with who it is, where most of them say until when: tasks in a document without a label for them. */
function tasksInItems(passages: readonly Passage[], setting: Setting): Action[] {
  const tasks = passages.filter(({ topic }) => topic === 'text').flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'row' ? [] : (taskOfItem(line.text, setting) ?? []))))
  return tasks.filter(({ due }) => due !== null).length * 2 > tasks.length ? tasks : []
}

/** The tasks under a label, also under the name of who has to do them; of a heading such as "Next steps" only what names somebody is one. */
function tasksOf(passage: Passage, setting: Setting): Action[] {
  let group: string | null = null
  const tasks: Action[] = []
  const told = new Map(passage.lines.flatMap(({ text, task }) => (task === undefined ? [] : [[text, task] as const])))
  for (const entry of tasksSaid(passage, setting)) {
    const head = passage.isList && !told.has(entry) ? ownerOf(entry, setting.known) : null
    const task = told.get(entry) ?? (head === null ? labelledTask(entry, passage.named, setting) : null)
    if (task !== null) tasks.push({ ...task, owner: task.owner ?? group })
    group = head ?? group
  }
  return tasks.filter(({ owner }) => owner !== null || !passage.isList)
}

/** The entries of a list of tasks; lines without a mark are each one where they begin with whose it is. */
function tasksSaid(passage: Passage, { known }: Setting): string[] {
  const { lines } = withoutRows(passage)
  const isOwn = ({ kind, text }: Line): boolean => kind === 'text' && namesFirst(text, known)
  if (!passage.isList || lines.filter((line) => line.task !== undefined || isOwn(line)).length < fewestNamed) return saidIn(passage)
  return entriesOf({ lines: lines.map((line) => (isOwn(line) ? { ...line, kind: 'item' } : line)) })
}

/** What a labelled passage says: as a list each of its items, else one thing. Tables are read as such. */
function saidIn(passage: Passage): string[] {
  const { lines } = withoutRows(passage)
  // Lines of their own, each a sentence.
  if (passage.isList && lines.every(({ kind, text }) => kind === 'text' && /[.!?]$/.test(text))) return lines.map(({ text }) => text)
  return passage.isList ? entriesOf({ lines }) : lines.length === 0 ? [] : [lines.map(({ text }) => text).join(' ')]
}

function withoutRows({ lines }: Passage): Pick<Passage, 'lines'> {
  return { lines: lines.filter(({ kind }) => kind !== 'row') }
}

/** A task with the owner or deadline that stands on a labelled line below it. */
function completed(task: Action, passage: Passage, setting: Setting): Action {
  const said = entriesOf(passage).join(' ')
  return passage.topic === 'owner' ? { ...task, owner: ownerOf(said, setting.known) ?? task.owner } : { ...task, due: task.due ?? deadlineIn(said, setting) }
}

function paragraphsOf(passages: readonly Passage[]): string[] {
  const paragraphs: string[] = []
  for (const passage of passages) {
    const { topic, isList, title } = passage
    const entries = entriesOf(withoutRows(passage))
    // "Falke writes the letter. By: 5 April" is one sentence.
    if (topic === 'due' && paragraphs.length > 0) paragraphs.push(`${(paragraphs.pop() ?? '').replace(/\.$/, '')} (${title}: ${entries.join(' ')}).`)
    // Behind what was decided may stand who does what.
    else if (topic === 'decision' && !isList) paragraphs.push(...entries.map((entry) => entry.slice(sentencesOf(entry)[1]?.start ?? entry.length)).filter((rest) => rest !== ''))
    else if (topic === 'text' || topic === 'other' || topic === 'result' || (topic === 'action' && isList)) paragraphs.push(...entries)
  }
  return paragraphs
}
