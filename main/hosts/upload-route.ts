import type { IncomingMessage } from 'node:http'
import { finished } from 'node:stream/promises'
import { faultCodes, type FaultCode } from '../../preload/faults'
import { ArchiveError } from '../fault'
import { plainAnswer, type Answer } from './answer'
import type { ArchiveThread } from './archive-thread'
import type { Uploads } from './uploads'

/**
 * `POST /uploads` opens a source, `PUT /uploads/<id>?path=…` streams one file into it, `POST /uploads/<id>/failed?path=…&fault=…`
 * notes one that the browser cannot read, `POST /uploads/<id>/done` makes the source known to the archive thread, and
 * `DELETE /uploads/<id>` gives it up. A refusal carries one of our faults as JSON.
 */
export async function answerUpload(uploads: Uploads, thread: ArchiveThread, request: IncomingMessage, url: URL): Promise<Answer> {
  try {
    return (await answerAsked(uploads, thread, request, url)) ?? plainAnswer(404, 'not found')
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    await readToEnd(request)
    return json(error.code === 'disk-full' ? 507 : 422, { code: error.code, details: error.details })
  }
}

async function answerAsked(uploads: Uploads, thread: ArchiveThread, request: IncomingMessage, { pathname, searchParams }: URL): Promise<Answer | null> {
  const found = /^\/uploads(?:\/([A-Za-z0-9_-]{8,64})(\/done|\/failed)?)?$/.exec(pathname)
  if (found === null) return null
  const [, id = '', end = ''] = found
  const path = searchParams.get('path') ?? ''
  switch (`${request.method} ${id === '' ? '' : 'id'}${end}`) {
    case 'POST ':
      return json(200, { source: uploads.begin() })
    case 'PUT id':
      await uploads.receive(id, path, request)
      return done
    case 'POST id/failed':
      uploads.miss(id, path, faultNamed(searchParams.get('fault')))
      return done
    case 'POST id/done':
      await thread.registerSource(id, uploads.finish(id), true)
      return json(200, { source: id })
    case 'DELETE id':
      await uploads.drop(id)
      return done
    default:
      return null
  }
}

function faultNamed(name: string | null): FaultCode {
  const fault = faultCodes.find((code) => code === name)
  if (fault === undefined) throw new ArchiveError('input-invalid', { fault: name?.slice(0, 200) ?? '' })
  return fault
}

/** A browser that is still sending takes an early answer for a broken line, and its next request for the rest of this one. */
async function readToEnd(request: IncomingMessage): Promise<void> {
  try {
    await finished(request.resume())
  } catch {
    // It has gone away: nobody waits for the answer.
  }
}

const done: Answer = { status: 204, headers: {}, body: '' }

function json(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(value) }
}
