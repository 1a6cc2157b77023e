import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What the gate says to a request: let in, let in for the first time (the printed link), or why not. */
export type Verdict = { readonly pass: 'in' } | { readonly pass: 'enter'; readonly cookie: string } | { readonly pass: 'refused'; readonly status: 401 | 403 }

export interface Gate {
  /** The address to open; its token is made anew with every start. */
  readonly link: string
  check(request: IncomingMessage, url: URL): Verdict
}

/**
 * Lets in only who came by the printed link of this start. A foreign `Host` is refused (a page elsewhere may have its name
 * resolve to this computer), so is a foreign `Origin`, and whatever a page of another origin asks for.
 */
export function createGate(port: number): Gate {
  const token = randomBytes(32).toString('base64url')
  // The link's token only enters: what the cookie carries never stands in an address or a browser's history.
  const session = randomBytes(32).toString('base64url')
  // Cookies know no ports: the name keeps several archives on one computer apart.
  const cookieName = `klimaarchiv-${port}`
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])

  return {
    link: `http://127.0.0.1:${port}/?token=${token}`,
    check(request, url) {
      const { host, origin } = request.headers
      if (!hosts.has(host ?? '')) return { pass: 'refused', status: 403 }
      if (origin !== undefined && origin !== `http://${host}`) return { pass: 'refused', status: 403 }
      const given = url.searchParams.get('token')
      if (request.method === 'GET' && url.pathname === '/' && given !== null) {
        if (!same(given, token)) return { pass: 'refused', status: 401 }
        return { pass: 'enter', cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict` }
      }
      if (!same(cookieOf(request, cookieName), session)) return { pass: 'refused', status: 401 }
      // Other ports of this computer are the same site, so the cookie comes along; browsers tell them apart here.
      const site = request.headers['sec-fetch-site']
      return site === undefined || site === 'same-origin' || site === 'none' ? { pass: 'in' } : { pass: 'refused', status: 403 }
    },
  }
}

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

function same(given: string, wanted: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(wanted)
  return a.length === b.length && timingSafeEqual(a, b)
}
