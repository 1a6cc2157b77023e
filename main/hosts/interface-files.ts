import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Answer } from './answer'
import { pagePolicy } from './policy'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Answers for the built interface by address, or null where there is no such file. */
export type InterfaceFiles = (path: string) => Answer | null

/**
 * Lists the built interface once: an address is looked up in that list and never becomes a path. `sockets` is the address
 * of the browser host's pipe, for the policy.
 */
export function interfaceFiles(folder: string, sockets = ''): InterfaceFiles {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [`/${relative(folder, path).split(sep).join('/')}`, path]
      }),
  )
  return (path) => {
    const isPage = path === '/' || path === '/index.html'
    const file = files.get(isPage ? '/index.html' : path)
    if (file === undefined) return null
    return isPage ? page(file, sockets) : asset(file, path)
  }
}

function page(file: string, sockets: string): Answer {
  const nonce = randomBytes(16).toString('base64')
  const html = readFileSync(file, 'utf8').replace(/<head>/i, `<head><meta property="csp-nonce" nonce="${nonce}">`)
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(nonce, sockets), 'cache-control': 'no-store' },
    body: html,
  }
}

function asset(file: string, path: string): Answer {
  const size = statSync(file).size
  return {
    status: 200,
    headers: {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': String(size),
      'content-security-policy': "default-src 'none'",
      // Vite names what lies in assets/ by its content.
      'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
    },
    body: { file, start: 0, end: size - 1 },
  }
}
