import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { interfaceFiles } from '../../main/hosts/interface-files'

const folder = mkdtempSync(join(tmpdir(), 'interface-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head><title>K</title></head></html>')
writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {}')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const files = interfaceFiles(folder, 'ws://127.0.0.1:1')

it('gives each page its own nonce, in the policy and in the page', () => {
  const [first, second] = [files('/'), files('/')]
  const nonce = /'nonce-([^']+)'/.exec(first?.headers['content-security-policy'] ?? '')?.[1]
  expect(nonce).toMatch(/^[\w+/]{22}==$/)
  expect(first?.body).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
  expect(second?.headers['content-security-policy']).not.toContain(nonce)
})

it('lets the page run its own scripts and reach its own origin only', () => {
  const policy = files('/')?.headers['content-security-policy']?.split('; ')
  expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self' ws://127.0.0.1:1", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"]))
  expect(policy?.join()).not.toMatch(/unsafe|\*|https?:/)
})

it('serves built files by name and nothing else', () => {
  expect(files('/assets/index-abc.js')).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: { start: 0, end: 8 } })
  for (const path of ['/assets', '/assets/', '/../package.json', '/assets/../index.html', '/index.htm', '//etc/passwd']) expect(files(path)).toBeNull()
})
