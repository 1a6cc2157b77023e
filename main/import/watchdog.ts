import { writeSync } from 'node:fs'
import { systemCode } from '../system-code'
import { limits } from './limits'
import { memoryMark } from './watchdog-limits'

// Runs as a thread beside a reader that may be busy in one long step: memory outside the heap has no limit but this. And who
// would end one that takes too long may have been killed meanwhile.
const interval = 50
const parent = process.ppid

setInterval(() => {
  if (isParentGone()) process.kill(process.pid, 'SIGKILL')
  if (process.memoryUsage.rss() < limits.residentBytes) return
  writeSync(2, `${memoryMark}\n`)
  process.kill(process.pid, 'SIGKILL')
}, interval)

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
