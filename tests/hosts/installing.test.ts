import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import type { TestContext } from 'vitest'

/** In the place of npm: empties the folder first, as `npm ci` does, fails where another one is at it, and takes a while. */
const npm = `
  const { existsSync, mkdirSync, rmSync, writeFileSync } = require('node:fs')
  if (existsSync('at-it')) process.exit(1)
  writeFileSync('at-it', '')
  rmSync('node_modules', { recursive: true, force: true })
  setTimeout(() => {
    mkdirSync('node_modules/node/bin', { recursive: true })
    for (const name of ['node', 'node.exe']) writeFileSync('node_modules/node/bin/' + name, '')
    writeFileSync('node_modules/.package-lock.json', '{ "packages": {} }')
    rmSync('at-it')
  }, 3_000)`

/** A new clone with the launcher and nothing else, and how it is set up; it gives what was said. */
function newClone({ onTestFinished }: TestContext): { readonly clone: string; readonly setUp: () => Promise<string> } {
  const clone = mkdtempSync(join(tmpdir(), 'klimaarchiv-clone-'))
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }))
  mkdirSync(join(clone, 'main/hosts'), { recursive: true })
  cpSync(resolve(import.meta.dirname, '../../main/hosts/launch'), join(clone, 'main/hosts/launch'), { recursive: true })
  writeFileSync(join(clone, 'package-lock.json'), '{ "packages": {} }')
  writeFileSync(join(clone, 'npm-cli.js'), npm)
  const env = { ...process.env, LC_ALL: 'de_DE.UTF-8', npm_execpath: join(clone, 'npm-cli.js') }
  const setUp = async (): Promise<string> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', "import('./main/hosts/launch/prepare.mjs').then(({ setUp }) => setUp(console.log))"], { cwd: clone, env })
    return stdout.trim()
  }
  return { clone, setUp }
}

// They mostly wait, each in a clone of its own.
it.concurrent('two starts at once in a new clone install once, and the second waits', async (context) => {
  const { setUp } = newClone(context)
  const said = await Promise.all([setUp(), setUp()])
  expect(said.toSorted()).toEqual([expect.stringContaining('von einem anderen Start eingerichtet'), expect.stringContaining('werden installiert')])
  expect(await setUp()).toBe('')
})

it.concurrent.for(['whose number another program has now', 'that had not yet written its number'])('a start does not wait for ever for one that died and %s', { timeout: 60_000 }, async (which, context) => {
  const { clone, setUp } = newClone(context)
  mkdirSync(join(clone, 'out'))
  writeFileSync(join(clone, 'out/.preparing'), which.startsWith('whose') ? String(process.pid) : '')
  const [waits, installs] = (await setUp()).split('\n')
  expect([waits, installs]).toEqual([expect.stringContaining('wartet so lange'), expect.stringContaining('werden installiert')])
})

it.concurrent('a start waits for one that takes longer than ten seconds', { timeout: 90_000 }, async (context) => {
  const { clone, setUp } = newClone(context)
  writeFileSync(join(clone, 'npm-cli.js'), npm.replace('3_000', '14_000'))
  const said = await Promise.all([setUp(), setUp()])
  expect(said.toSorted()).toEqual([expect.stringContaining('von einem anderen Start eingerichtet'), expect.stringContaining('werden installiert')])
})
