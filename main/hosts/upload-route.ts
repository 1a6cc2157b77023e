import type { IncomingMessage } from 'node:http'
import { ArchiveError } from '../fault'
import { plainAnswer, type Answer } from './answer'
import type { ArchiveThread } from './archive-thread'
import type { Uploads } from './uploads'

/**
 * `POST /uploads` opens a source, `PUT /uploads/<id>?path=…` streams one file into it, `POST /uploads/<id>/done` makes it
 * known to the archive thread. A refusal carries one of our faults as JSON.
 */
export async function answerUpload(uploads: Uploads, thread: ArchiveThread, request: IncomingMessage, url: URL): Promise<Answer> {
  try {
    const [, id = '', end] = /^\/uploads(?:\/([A-Za-z0-9_-]{8,64})(\/done)?)?$/.exec(url.pathname) ?? [undefined, undefined, 'unknown']
    if (request.method === 'POST' && id === '' && end === undefined) return json(200, { source: uploads.begin() })
    if (request.method === 'PUT' && id !== '' && end === undefined) {
      await uploads.receive(id, url.searchParams.get('path') ?? '', request)
      return { status: 204, headers: {}, body: '' }
    }
    if (request.method === 'POST' && id !== '' && end === '/done') {
      await thread.registerSource(id, uploads.finish(id), true)
      return json(200, { source: id })
    }
    return plainAnswer(404, 'not found')
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    // What was not read of the body would be taken for the next request.
    return { ...json(error.code === 'disk-full' ? 507 : 422, { code: error.code, details: error.details }), headers: { 'content-type': 'application/json', connection: 'close' } }
  }
}

function json(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(value) }
}
