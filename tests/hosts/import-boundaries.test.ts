import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import * as z from 'zod'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
cpSync(join(root, 'tests/lint'), join(folder, 'tests/lint'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const forbidden: [file: string, module: string][] = [
  ['renderer/search/view.tsx', '../../main/search/search'],
  ['renderer/search/view-2.tsx', 'electron'],
  ['renderer/search/view-3.tsx', 'node:fs'],
  ['main/hosts/browser.ts', '../archive/open'],
  ['main/hosts/browser-2.ts', '../import/import'],
  ['main/hosts/browser-7.ts', '../import/extraction/child'],
  ['main/hosts/browser-3.ts', '../program'],
  ['main/hosts/browser-4.ts', 'better-sqlite3'],
  ['main/hosts/browser-5.ts', 'electron'],
  ['main/hosts/window/place.ts', '../../search/search'],
  ['main/serve.ts', './program'],
  ['main/import/import.ts', 'electron'],
  ['main/import/formats/pdf/pdf.ts', 'better-sqlite3'],
  ['main/import/formats/pdf/pdf-2.ts', '../../../archive/open'],
  ['main/archive/log/commit.ts', '../../search/index/index'],
  ['main/archive/log/commit-2.ts', '../../import/import'],
  ['main/search/query/query.ts', '../../timeline/between'],
  ['main/search/language/fold.ts', '../query/query'],
  ['main/search/rank/best-first.ts', '../search'],
  ['main/import/suggest/minutes/lines/counts.ts', '../tasks/task'],
  ['main/timeline/between.ts', '../router/timeline'],
  ['main/router/search.ts', '../hosts/browser'],
  ['main/router/search-3.ts', '../statement'],
  ['preload/contract/search.ts', '../../main/search/search'],
  ['preload/contract/search-2.ts', 'electron'],
]
const allowed: [file: string, module: string][] = [
  ['renderer/search/view-4.tsx', '../../preload/contract'],
  ['main/hosts/browser-6.ts', '../thread-messages'],
  ['main/hosts/relay.ts', '../import/extraction/extractor'],
  ['main/hosts/electron.ts', 'electron'],
  ['main/index.ts', 'electron'],
  ['preload/index.ts', 'electron'],
  ['main/import/import-2.ts', '../archive/log/commit'],
  ['main/router/search-2.ts', '../search/search'],
  ['main/search/query/query-2.ts', '../language/fold'],
  ['main/search/search.ts', './rank/best-first'],
  ['main/import/suggest/minutes/tasks/task.ts', '../../captions/caption'],
  ['main/archive/open.ts', 'better-sqlite3'],
  ['main/thread.ts', './program'],
]

interface Refusal { readonly code: string; readonly filename: string }

/** What is refused of all that has been written. */
function refusals(): Refusal[] {
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json'], { cwd: folder, encoding: 'utf8' })
  return z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) }).parse(JSON.parse(stdout)).diagnostics
}

/** Writes a file that imports modules in this order. */
function writeImports(file: string, ...modules: string[]): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  const names = modules.map((_, index) => `thing${index}`)
  writeFileSync(path, `${modules.map((module, index) => `import { ${names[index]} } from '${module}'\n`).join('')}\nexport const others = [${names.join(', ')}]\n`)
}

describe('who may import whom', () => {
  for (const [file, module] of [...forbidden, ...allowed]) writeImports(file, module)
  const refused = refusals().filter(({ code }) => code.includes('no-restricted-imports') || code.includes('rooms')).map(({ filename }) => filename)

  it.each(forbidden)('%s may not import %s', (file) => {
    expect(refused).toContain(file)
  })

  it.each(allowed)('%s may import %s', (file) => {
    expect(refused).not.toContain(file)
  })
})

test('imports stand in one order: of Node, of packages, of our own from afar to near', () => {
  writeImports('main/far-first.ts', 'node:fs', 'zod', '../../preload/faults', '../a/b', '../b', './a')
  writeImports('main/near-first.ts', './a', '../b')
  writeImports('main/package-last.ts', '../b', 'zod')
  const unordered = refusals().filter(({ code }) => code.includes('order')).map(({ filename }) => filename)
  expect(unordered.toSorted()).toEqual(['main/near-first.ts', 'main/package-last.ts'])
})
