import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'

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

it('two starts at once in a new clone install once, and the second waits', async () => {
  const clone = mkdtempSync(join(tmpdir(), 'klimaarchiv-clone-'))
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }))
  mkdirSync(join(clone, 'main/hosts'), { recursive: true })
  cpSync(resolve(import.meta.dirname, '../../main/hosts/launch'), join(clone, 'main/hosts/launch'), { recursive: true })
  writeFileSync(join(clone, 'package-lock.json'), '{ "packages": {} }')
  writeFileSync(join(clone, 'npm-cli.js'), npm)
  const setUp = async () =>
    promisify(execFile)(process.execPath, ['-e', "import('./main/hosts/launch/prepare.mjs').then(({ setUp }) => setUp(console.log))"], { cwd: clone, env: { ...process.env, LC_ALL: 'de_DE.UTF-8', npm_execpath: join(clone, 'npm-cli.js') } })
  const said = (await Promise.all([setUp(), setUp()])).map(({ stdout }) => stdout.trim())
  expect(said.toSorted()).toEqual([expect.stringContaining('von einem anderen Start eingerichtet'), expect.stringContaining('werden installiert')])
  expect((await setUp()).stdout).toBe('')
})
