import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Answer } from './answer'
import { baseHeaders } from './policy'

/** Writes an answer to an HTTP response, files as streams. */
export async function sendAnswer({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(status, { ...baseHeaders, ...headers })
  if (typeof body === 'string') {
    response.end(request.method === 'HEAD' ? undefined : body)
  } else if (request.method === 'HEAD' || body.end < body.start) {
    response.end()
  } else {
    await pipeline(createReadStream(body.file, { start: body.start, end: body.end }), response)
  }
}
