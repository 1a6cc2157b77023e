import { deserialize } from 'node:v8'
import type { FaultCode } from '../../../preload/faults'
import { noNames, type KnownNames } from '../../archive/authorities/known-names'
import { limits } from '../reading/limits'
import { createAwakeTimer } from './awake-timer'
import type { FromChild, Task, TaskEnding, ToChild } from './child-messages'
import { memoryMark, timeMark } from './watchdog-limits'

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

/**
 * How a task ended: with an answer, with the fault of its file (`waited`: by the clock alone, while its process was not at work, or
 * the computer had no time for it), or unread, as its process ended over another one.
 */
export type Ending<Answer> = { readonly answer: Answer } | { readonly fault: FaultCode; readonly waited?: true } | { readonly unread: true }

/** One extraction process, doing one task at a time. */
export interface Child {
  readonly ended: boolean
  /** How many tasks it was given and has not ended. */
  readonly given: number
  /** Whether it has read its share, or holds too much memory to be given more. */
  readonly spent: boolean
  /** Never rejects: a process that dies ends its task with a fault. What is given up (`signal`) ends the process when it is its turn. */
  run<Answer>(task: Task, signal?: AbortSignal): Promise<Ending<Answer>>
  /** Resolves when the process has gone. */
  kill(): Promise<void>
}

/** A task that was given and has not ended. */
interface Given {
  readonly signal: AbortSignal | undefined
  readonly settle: (ending: Ending<unknown>) => void
}

/**
 * Starts a process that ends itself when it works longer than so many milliseconds at a task, counted anew while it unpacks files
 * (`watchdog.ts`), and is killed when that takes `patience` times as long by the clock of a computer that is awake.
 */
export function startChild(spawn: Spawn, entry: string, milliseconds: number): Child {
  const handle = spawn(entry, [`--max-old-space-size=${limits.heapMegabytes}`, `--max-semi-space-size=${limits.youngMegabytes}`, `--initial-old-space-size=${limits.restingHeapMegabytes}`])
  const tasks: Given[] = []
  let ended = false
  let ending = false
  let count = 0
  let timedOut = false
  let resident = 0
  let names: KnownNames = noNames
  const timer = createAwakeTimer(milliseconds * limits.patience, milliseconds, () => {
    timedOut = true
    end()
  })

  const gone = new Promise<void>((resolve) =>
    handle.onExit((how) => {
      ended = true
      endTask(timedOut ? { fault: 'extraction-timeout', waited: true } : { fault: faultOf(how) })
      passOver()
      resolve()
    }),
  )
  handle.onMessage((message) => {
    // The two ends of the line are built together; only this one takes the answer apart.
    const answer = message as FromChild
    ;({ resident } = answer)
    if (answer.packed === null) return timer.start()
    endTask(deserialize(answer.packed) as TaskEnding)
    // What comes next must not end for want of memory that others have taken.
    if (resident > limits.restingBytes && tasks.length > 0) end()
    if (ending) passOver()
    else beginTask()
  })

  function beginTask(): void {
    const [task] = tasks
    if (task === undefined) return
    timer.start()
    if (task.signal?.aborted === true) end()
    task.signal?.addEventListener('abort', end, { once: true })
  }

  function endTask(how: Ending<unknown>): void {
    timer.stop()
    const task = tasks.shift()
    task?.signal?.removeEventListener('abort', end)
    task?.settle(how)
  }

  function end(): void {
    ending = true
    handle.kill()
  }

  function passOver(): void {
    for (const { settle } of tasks.splice(0)) settle({ unread: true })
  }

  /** Thousands of names need not cross with each file. */
  function withNewNames(task: Task): Task {
    if (task.type !== 'extract' || task.names === null) return task
    if (task.names === names) return { ...task, names: null }
    ;({ names } = task)
    return task
  }

  return {
    get ended() {
      return ended || ending
    },
    get given() {
      return tasks.length
    },
    get spent() {
      return count >= limits.filesPerChild || resident > limits.restingBytes
    },
    run<Answer>(task: Task, signal?: AbortSignal) {
      if (ended || ending) return Promise.resolve({ unread: true as const })
      count += 1
      return new Promise<Ending<Answer>>((resolve) => {
        // A task's answer is of the task's kind.
        tasks.push({ signal, settle: (ending) => resolve(ending as Ending<Answer>) })
        if (tasks.length === 1) beginTask()
        handle.send({ task: withNewNames(task), milliseconds } satisfies ToChild)
      })
    },
    kill() {
      if (!ended) end()
      return gone
    },
  }
}

function faultOf({ stderr }: ChildEnding): FaultCode {
  if (stderr.includes(timeMark)) return 'extraction-timeout'
  return stderr.includes(memoryMark) || stderr.includes('heap out of memory') ? 'extraction-memory' : 'extraction-crashed'
}
