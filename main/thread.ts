import { parentPort, workerData } from 'node:worker_threads'
import { onError, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { readHolder } from './archive/database/lock'
import { ArchiveError } from './fault'
import { hostSpawn } from './hosts/relay'
import type { Spawn } from './import/extraction/extractor'
import { forkSpawn } from './import/extraction/fork'
import { openProgram, type Program } from './program'
import type { FromThread, ThreadStart, ToThread } from './thread-messages'

// The archive thread: opens the archive and serves the router on each pipe a host connects.
const host = parentPort
if (host === null) throw new Error('thread.js is started by a host, as a worker thread')
const start: ThreadStart = workerData
const post = (message: FromThread): void => host.postMessage(message)
const logBug = (error: unknown): void => console.error(error)

// A pipe that carries nonsense must not end the archive thread under everybody else.
process.on('unhandledRejection', logBug)

const program = open()
if (program !== null) {
  serve(program)
  // Before anybody uploads: what nobody needs any more is swept.
  program.resume()
  program.backUpDaily()
  post({ type: 'ready' })
  program.warmUp()
}

function open(): Program | null {
  try {
    return openProgram({ ...start, access: 'write', onDamaged: 'set-aside', spawn: spawner(), onBug: logBug, onUpdating: (step) => post({ type: 'updating', ...step }) })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    const holder = error.code === 'archive-locked' ? readHolder(start.folder) : null
    post({ type: 'refused', fault: { code: error.code, details: { ...error.details } }, holder })
    return null
  }
}

function spawner(): Spawn {
  if (start.spawner === 'fork') return forkSpawn
  if (start.spawnPort === undefined) throw new Error('a host that spawns hands over a spawn port')
  return hostSpawn(start.spawnPort)
}

function serve({ router, context, registerSource, noteUnsound, close }: Program): void {
  const handler = new RPCHandler(router, {
    interceptors: [
      onError((error) => {
        if (!(error instanceof ORPCError)) logBug(error)
      }),
    ],
  })
  host?.on('message', (message: ToThread) => {
    if (message.type === 'source') {
      registerSource(message.id, message.paths, message.disposable)
      post({ type: 'registered', id: message.id })
    } else if (message.type === 'unsound') {
      noteUnsound(message.hash)
    } else if (message.type === 'connect') {
      handler.upgrade(message.port, { context })
      message.port.start()
    } else {
      void end(close)
    }
  })
}

/** Closes the archive and ends the thread, also where closing fails: the program must be able to end. */
async function end(close: Program['close']): Promise<void> {
  try {
    await close()
    post({ type: 'closed' })
  } catch (error) {
    logBug(error)
  }
  // Whatever still waits here belongs to a pipe whose other end is going.
  process.exit()
}
