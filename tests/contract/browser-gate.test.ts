import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { ArchiveRefused } from '../../main/hosts/archive-thread'
import { startForTest, type RunningBrowserHost } from './browser-host'
import { archiveFolder } from './host'

describe('the browser host', () => {
  const { archive, remove } = archiveFolder()
  let running: RunningBrowserHost
  beforeAll(async () => {
    running = await startForTest(archive)
  })
  afterAll(async () => {
    await running.host.close()
    remove()
  })

  it('lets in who follows its link, with a cookie no script can read', async () => {
    const entered = await fetch(running.host.link, { redirect: 'manual' })
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe('/')
    expect(entered.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(running.cookie).not.toContain(new URL(running.host.link).searchParams.get('token'))
    expect((await ask('/')).status).toBe(200)
  })

  it.each(['/', '/index.html', '/files/x', '/uploads', '/rpc', '/?token=', '/?token=wrong'])('refuses %s without the link, in words', async (path) => {
    const { status, body } = await ask(path, { cookie: '' })
    expect(status).toBe(401)
    expect(body).toMatch(/use its link/)
  })

  it.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example:80', ''])('refuses the host name %j', async (host) => {
    expect((await ask('/', { host })).status).toBe(403)
    expect((await ask(`/${new URL(running.host.link).search}`, { host })).status).toBe(403)
  })

  it('is reached as localhost too', async () => {
    expect((await ask('/', { host: new URL(running.base).host.replace('127.0.0.1', 'localhost') })).status).toBe(200)
  })

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])('refuses the origin %s', async (origin) => {
    expect((await ask('/', { origin })).status).toBe(403)
    expect((await ask('/uploads', { origin }, 'POST')).status).toBe(403)
  })

  it('refuses what pages of other servers on this computer ask for', async () => {
    expect((await ask('/', { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await ask('/', { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it.each([
    '/files/../../etc/passwd',
    '/files/..%2f..%2f..%2fetc%2fpasswd',
    '/files/%2e%2e/%2e%2e/archive.sqlite',
    '/files/..%5c..%5carchive.sqlite',
    '/%2e%2e/archive.sqlite',
    '/archive.sqlite',
    '/holder.json',
    '//etc/passwd',
    '/assets/..%2findex.html',
    '/thumbnails/..%2f..%2farchive.sqlite',
  ])('gives nothing for the path %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).toBe('not found')
  })

  it.each(['../x', '..%2Fx', '%2e%2e%2fx', 'a/../../x', '/etc/x', 'C:%5Cx'])('takes no upload to %s', async (path) => {
    const { source }: { source: string } = JSON.parse((await ask('/uploads', {}, 'POST')).body)
    const refused = await ask(`/uploads/${source}?path=${path}`, {}, 'PUT', 'x')
    expect(refused.status).toBe(422)
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'input-invalid' })
    expect(existsSync(join(archive, 'x'))).toBe(false)
  })

  it('knows no source it did not give', async () => {
    expect(JSON.parse((await ask('/uploads/nobody-gave-this?path=x', {}, 'PUT', 'x')).body)).toMatchObject({ code: 'source-unknown' })
    expect((await ask('/uploads/..%2f..%2fx?path=x', {}, 'PUT', 'x')).status).toBe(404)
  })

  it.each<[string, { cookie?: string; origin?: string; host?: string }]>([
    ['without the cookie', { cookie: '' }],
    ['of a foreign origin', { origin: 'http://evil.example' }],
    ['for a foreign host', { host: 'evil.example' }],
  ])('opens no pipe %s', async (_name, { cookie = running.cookie, origin = running.base, host }) => {
    const socket = new WebSocket(`${running.base.replace('http', 'ws')}/rpc`, { headers: { cookie, ...(host !== undefined && { host }) }, origin })
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain('401')
  })

  it('bears a line that is cut while a pipe is refused', async () => {
    const uncaught: unknown[] = []
    const catching = (error: unknown): void => void uncaught.push(error)
    process.on('uncaughtException', catching)
    onTestFinished(() => void process.off('uncaughtException', catching))
    const { hostname, port, host } = new URL(running.base)
    const line = connect(Number(port), hostname)
    await once(line, 'connect')
    line.write(`GET /rpc HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
    await once(line, 'data')
    line.resetAndDestroy()
    await pause(200)
    expect(uncaught).toEqual([])
  })

  it('tells a second start who holds the archive, and the link that reaches it', async () => {
    const refused: unknown = await startForTest(archive).then(() => null, (error: unknown) => error)
    expect(refused).toBeInstanceOf(ArchiveRefused)
    expect(refused).toMatchObject({ code: 'archive-locked', holder: { name: 'Ama Serwaa', link: running.host.link } })
  })

  /** A request with headers that `fetch` would not let us set. */
  function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<{ status: number; body: string }> {
    const { hostname, port, host } = new URL(running.base)
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, setHost: false, headers: { host, cookie: running.cookie, ...headers } }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
})
