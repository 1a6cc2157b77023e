import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { systemCode } from '../../system-code'
import { limits } from '../reading/limits'
import { isOver } from './time-left'
import { memoryMark, timeMark, type Watched } from './watchdog-limits'

// Runs as a thread beside a reader that may be busy in one long step: memory outside the heap has no limit but this, and only
// here it is seen whether the reader works or waits for a computer that is busy or asleep. And who would end one that takes too
// long may have been killed meanwhile.
const interval = 50
// Whoever starts it hands over nothing else.
const { timeLeft, parent }: Watched = workerData
let before = { at: performance.now(), cpu: cpuMilliseconds() }

setInterval(() => {
  if (isParentGone()) process.kill(process.pid, 'SIGKILL')
  if (process.memoryUsage.rss() >= limits.residentBytes) end(memoryMark)
  if (isOver(timeLeft, worked())) end(timeMark)
}, interval)

function end(mark: string): void {
  writeSync(2, `${mark}\n`)
  process.kill(process.pid, 'SIGKILL')
}

/** Milliseconds of work since the last look. Threads that work beside each other count once: what they do is over sooner. */
function worked(): number {
  const now = { at: performance.now(), cpu: cpuMilliseconds() }
  const milliseconds = Math.min(now.cpu - before.cpu, now.at - before.at)
  before = now
  return Math.round(milliseconds)
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** On Windows the number stays what it was. */
function isParentGone(): boolean {
  if (process.ppid !== parent) return true
  try {
    process.kill(parent, 0)
    return false
  } catch (error) {
    return systemCode(error) === 'ESRCH'
  }
}
