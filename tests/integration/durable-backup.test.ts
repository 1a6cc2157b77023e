import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../archive/temporary-archive'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')

it('a backup is on the disk with its manifest, and this computer’s note of it, before they are called by their names', ({ skip }) => {
  if (process.platform !== 'linux' || spawnSync('strace', ['-f', '-e', 'trace=fsync', process.execPath, '--version']).status !== 0) skip()
  const folder = temporaryFolder()
  const [archive, source, stick] = [join(folder, 'archive'), join(folder, 'Brief.txt'), join(folder, 'stick')]
  const env = { ...process.env, KLIMAARCHIV_STATE: join(folder, 'state') }
  writeFileSync(source, 'Sehr geehrter Herr Simmons')
  mkdirSync(stick)
  expect(spawnSync(process.execPath, [cli, 'import', source, '--archive', archive, '--ocr', 'never'], { env }).status).toBe(0)
  // What the system was told of: which file is brought to the disk (-y), and which one gets another name.
  const traced = spawnSync('strace', ['-f', '-y', '-e', 'trace=fsync,rename', process.execPath, cli, 'backup', '--to', stick, '--archive', archive], { env, encoding: 'utf8' })
  expect(traced.status).toBe(0)
  const told = traced.stderr.split('\n').flatMap((line) => /(fsync|rename)\((?:\d+<|")([^>"]+)/.exec(line)?.slice(1, 3).join(' ') ?? [])
  const at = (call: RegExp): number => told.findIndex((each) => call.test(each))
  expect(at(/^fsync .*manifest\.json$/)).toBeGreaterThan(-1)
  expect(at(/^fsync .*manifest\.json$/)).toBeLessThan(at(/^rename .*Z\.partial$/))
  expect(at(/^rename .*Z\.partial$/)).toBeLessThan(at(/^fsync .*\/backups$/))
  expect(at(/^fsync .*state\/backups\/.*\.new$/)).toBeGreaterThan(-1)
})
