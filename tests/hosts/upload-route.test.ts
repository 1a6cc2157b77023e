import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ArchiveError } from '../../main/fault'
import type { ArchiveThread } from '../../main/hosts/archive-thread'
import { sendAnswer } from '../../main/hosts/send-answer'
import { answerUpload } from '../../main/hosts/upload-route'
import type { Uploads } from '../../main/hosts/uploads'

/** Takes nothing: the disk is full from the first byte. */
const uploads: Uploads = {
  begin: () => 'source-1',
  receive: () => Promise.reject(new ArchiveError('disk-full', { path: 'a.txt' })),
  miss: () => undefined,
  finish: () => [],
  drop: () => Promise.resolve(),
}
const thread: ArchiveThread = { connect: () => undefined, registerSource: () => Promise.resolve(), noteUnsound: () => undefined, close: () => Promise.resolve() }

let server: Server
let address: string
beforeEach(async () => {
  server = createServer((request, response) => {
    void answerUpload(uploads, thread, request, new URL(request.url ?? '/', 'http://localhost')).then((answer) => sendAnswer(answer, request, response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}/uploads/source-1` : ''
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

it('answers a refusal only when the file has come, so that the browser does not take it for a broken line', async () => {
  const answer = await fetch(`${address}?path=a.txt`, { method: 'PUT', body: new Uint8Array(30_000_000) })
  expect(answer.status).toBe(507)
  expect(await answer.json()).toEqual({ code: 'disk-full', details: { path: 'a.txt' } })
})

it('takes no fault of a file but our own', async () => {
  expect((await fetch(`${address}/failed?path=a.txt&fault=file-vanished`, { method: 'POST' })).status).toBe(204)
  expect((await fetch(`${address}/failed?path=a.txt&fault=whatever`, { method: 'POST' })).status).toBe(422)
})

it('gives a source up, and knows no other addresses', async () => {
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(204)
  expect((await fetch(`${address}/done`, { method: 'DELETE' })).status).toBe(404)
  expect((await fetch(`${address}/else`, { method: 'POST' })).status).toBe(404)
})
