import { writeSync } from 'node:fs'
import { limits } from './limits'
import { memoryMark } from './watchdog-limits'

// Runs as a thread beside a reader that may be busy in one long step: memory outside the heap has no limit but this.
const interval = 50

setInterval(() => {
  if (process.memoryUsage.rss() < limits.residentBytes) return
  writeSync(2, `${memoryMark}\n`)
  process.kill(process.pid, 'SIGKILL')
}, interval)
