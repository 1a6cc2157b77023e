import { deadlineIn } from './deadline'
import { ownerOf } from './doer'
import type { Line } from './lines'
import { entriesOf, type Passage } from './passages'
import { readProse } from './prose'
import { labelledTask, taskInDecision, taskOfItem, type Action, type Setting } from './task'
import { readTaskTables } from './task-tables'

/** What a meeting settled, and what somebody has to do after it. */
export interface Outcome {
  readonly decisions: readonly string[]
  readonly actions: readonly Action[]
}

/**
 * Where a document labels its decisions only those are, where it labels its tasks or has a table of them only those; else
 * what its sentences say. Somebody named for something is a task, whatever its label.
 */
export function readOutcome(lines: readonly Line[], passages: readonly Passage[], setting: Setting): Outcome {
  const tables = readTaskTables(lines, setting)
  const decisions: string[] = [...tables.decisions]
  const actions: Action[] = []
  const prose = readProse(paragraphsOf(passages), setting)
  // "Ergebnis: …" is a decision where nothing else is called or said to be one.
  const deciding = ['decision', 'decision-or-action', ...(prose.decisions.length === 0 && passages.every(({ topic }) => topic !== 'decision') ? ['result'] : [])]
  for (const passage of passages) {
    const last = actions.at(-1)
    if (passage.topic === 'owner' || passage.topic === 'due') {
      if (last !== undefined) actions[actions.length - 1] = completed(last, passage, setting)
    } else if (passage.topic === 'action') actions.push(...tasksOf(passage, setting))
    else if (deciding.includes(passage.topic)) {
      for (const entry of saidIn(passage)) {
        const task = taskInDecision(entry, passage.named, setting)
        if (task === null) decisions.push(entry)
        else actions.push(task)
      }
    }
  }
  actions.push(...tables.actions)
  if (actions.length === 0 && !tables.hasTasks) actions.push(...tasksInItems(passages, setting))
  const hasDecisions = passages.some(({ topic }) => deciding.includes(topic)) || decisions.length > 0
  return { decisions: hasDecisions ? decisions : prose.decisions, actions: actions.length > 0 || tables.hasTasks ? actions : prose.actions }
}

/** Lines that begin with who it is, where most of them say until when: tasks in a document without a label for them. */
function tasksInItems(passages: readonly Passage[], setting: Setting): Action[] {
  const tasks = passages.filter(({ topic }) => topic === 'text').flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'row' ? [] : (taskOfItem(line.text, setting) ?? []))))
  return tasks.filter(({ due }) => due !== null).length * 2 > tasks.length ? tasks : []
}

/** The tasks under a label; of a heading such as "Next steps" only what names somebody is one. */
function tasksOf(passage: Passage, setting: Setting): Action[] {
  const tasks = saidIn(passage).map((entry) => labelledTask(entry, passage.named, setting))
  return tasks.filter(({ owner }) => owner !== null || !passage.isList)
}

/** What a labelled passage says: as a list each of its items, else one thing. Tables are read as such. */
function saidIn(passage: Passage): string[] {
  const lines = passage.lines.filter(({ kind }) => kind !== 'row')
  return passage.isList ? entriesOf({ lines }) : lines.length === 0 ? [] : [lines.map(({ text }) => text).join(' ')]
}

/** A task with the owner or deadline that stands on a labelled line below it. */
function completed(task: Action, passage: Passage, setting: Setting): Action {
  const said = entriesOf(passage).join(' ')
  return passage.topic === 'owner' ? { ...task, owner: ownerOf(said, setting.known) ?? task.owner } : { ...task, due: task.due ?? deadlineIn(said, setting) }
}

function paragraphsOf(passages: readonly Passage[]): string[] {
  return passages
    .filter(({ topic, isList }) => topic === 'text' || topic === 'other' || topic === 'result' || (topic === 'action' && isList))
    .flatMap(({ lines }) => entriesOf({ lines: lines.filter(({ kind }) => kind !== 'row') }))
}
