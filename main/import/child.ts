import { deserialize } from 'node:v8'
import type { FaultCode } from '../../preload/faults'
import { noNames, type KnownNames } from '../archive/known-names'
import type { FromChild, Task, TaskEnding } from './child-messages'
import { limits } from './limits'
import { memoryMark } from './watchdog-limits'

/** How a process ended, and the last it said on its standard error. */
export interface ChildEnding {
  readonly code: number | null
  readonly stderr: string
}

/** A process as its spawner hands it over. */
export interface ChildHandle {
  send(message: unknown): void
  kill(): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (ending: ChildEnding) => void): void
}

/** Starts the built entry at a path as a process of its own, with arguments for Node. Each host has its way. */
export type Spawn = (entry: string, execArgv: readonly string[]) => ChildHandle

/** One extraction process, doing one task at a time. */
export interface Child {
  readonly ended: boolean
  /** Whether it has read its share, or holds too much memory to be given more. */
  readonly spent: boolean
  /** Never rejects: a process that dies ends its task with a fault. */
  run<Answer>(task: Task): Promise<{ readonly answer: Answer } | { readonly fault: FaultCode }>
  /** Resolves when the process has gone. */
  kill(): Promise<void>
}

/** Starts a process that is killed when a task takes longer than so many milliseconds. */
export function startChild(spawn: Spawn, entry: string, milliseconds: number): Child {
  const handle = spawn(entry, [`--max-old-space-size=${limits.heapMegabytes}`, `--max-semi-space-size=${limits.youngMegabytes}`, `--initial-old-space-size=${limits.restingHeapMegabytes}`])
  let ended = false
  let tasks = 0
  let timedOut = false
  let resident = 0
  let names: KnownNames = noNames
  let settle: ((ending: TaskEnding) => void) | null = null

  const gone = new Promise<void>((resolve) =>
    handle.onExit((ending) => {
      ended = true
      settle?.({ fault: timedOut ? 'extraction-timeout' : faultOf(ending) })
      resolve()
    }),
  )
  handle.onMessage((message) => {
    // The two ends of the line are built together; only this one takes the answer apart.
    const answer = message as FromChild
    ;({ resident } = answer)
    settle?.(deserialize(answer.packed) as TaskEnding)
  })

  /** Thousands of names need not cross with each file. */
  function withNewNames(task: Task): Task {
    if (task.type !== 'extract' || task.names === null) return task
    if (task.names === names) return { ...task, names: null }
    ;({ names } = task)
    return task
  }

  return {
    get ended() {
      return ended
    },
    get spent() {
      return tasks >= limits.filesPerChild || resident > limits.restingBytes
    },
    run<Answer>(task: Task) {
      if (ended) return Promise.resolve({ fault: 'extraction-crashed' as const })
      tasks += 1
      return new Promise<{ readonly answer: Answer } | { readonly fault: FaultCode }>((resolve) => {
        const timer = setTimeout(() => {
          timedOut = true
          handle.kill()
        }, milliseconds)
        settle = (ending) => {
          clearTimeout(timer)
          settle = null
          // A task's answer is of the task's kind.
          resolve('fault' in ending ? ending : { answer: ending.answer as Answer })
        }
        handle.send(withNewNames(task))
      })
    },
    kill() {
      if (!ended) handle.kill()
      return gone
    },
  }
}

function faultOf({ stderr }: ChildEnding): FaultCode {
  return stderr.includes(memoryMark) || stderr.includes('heap out of memory') ? 'extraction-memory' : 'extraction-crashed'
}
