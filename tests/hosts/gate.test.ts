import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { createGate } from '../../main/hosts/gate'

const port = 40_123
const host = `127.0.0.1:${port}`
const gate = createGate(port)
const { searchParams } = new URL(gate.link)
const token = searchParams.get('token') ?? ''

const checked = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  gate.check({ method: 'GET', headers: { host, ...headers } } as unknown as IncomingMessage, new URL(path, `http://${host}`))

/** Another word of the same length: what only differs in its letters is the hardest to tell. */
const another = (word: string): string => [...word].toReversed().join('')

function cookieOfEntrance(): string {
  const entered = checked(`/?token=${token}`)
  if (entered.pass !== 'enter') throw new Error('the link does not let in')
  return entered.cookie.split(';')[0] ?? ''
}

it('lets in by the link, and from then on by what it gave', () => {
  expect(checked('/rpc', { cookie: cookieOfEntrance() })).toEqual({ pass: 'in' })
})

it('refuses a token or cookie that is only as long as the right one', () => {
  const [name, session = ''] = cookieOfEntrance().split('=')
  expect(checked(`/?token=${another(token)}`)).toEqual({ pass: 'refused', status: 401 })
  expect(checked('/rpc', { cookie: `${name}=${another(session)}` })).toEqual({ pass: 'refused', status: 401 })
  expect(checked('/rpc', { cookie: `${name}=${token}` })).toEqual({ pass: 'refused', status: 401 })
})

it('refuses what comes for another host, or from another page, whatever it brings along', () => {
  const cookie = cookieOfEntrance()
  expect(checked('/rpc', { cookie, host: `evil.example:${port}` })).toEqual({ pass: 'refused', status: 403 })
  expect(checked('/rpc', { cookie, origin: 'http://evil.example' })).toEqual({ pass: 'refused', status: 403 })
  expect(checked('/rpc', { cookie, 'sec-fetch-site': 'same-site' })).toEqual({ pass: 'refused', status: 403 })
})
