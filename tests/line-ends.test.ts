import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const list = 'strong-verbs.txt'

function git(folder: string, ...args: string[]): number | null {
  return spawnSync('git', ['-c', 'user.name=Ute Brandis', '-c', 'user.email=ute@example.org', ...args], { cwd: folder }).status
}

test.skipIf(git(root, '--version') !== 0)('word lists are the same bytes where Git makes line ends those of Windows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-test-'))
  try {
    git(folder, 'init', '--quiet', 'source')
    const source = join(folder, 'source')
    copyFileSync(join(root, 'resources/lexicon', list), join(source, list))
    if (existsSync(join(root, '.gitattributes'))) copyFileSync(join(root, '.gitattributes'), join(source, '.gitattributes'))
    git(source, 'add', '--all')
    expect(git(source, 'commit', '--quiet', '--message', 'Verbs')).toBe(0)
    expect(git(folder, 'clone', '--quiet', '--config', 'core.autocrlf=true', 'source', 'clone')).toBe(0)
    expect(readFileSync(join(folder, 'clone', list), 'utf8')).not.toContain('\r')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
