import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
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
  ['main/archive/open.ts', 'better-sqlite3'],
  ['main/thread.ts', './program'],
]

/** Lints files that each import one module, all at once, and gives those whose import was refused. */
function refusedOf(cases: readonly [file: string, module: string][]): string[] {
  for (const [file, module] of cases) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `import { thing } from '${module}'\n\nexport const other = thing\n`)
  }
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json'], { cwd: folder, encoding: 'utf8' })
  const report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) }).parse(JSON.parse(stdout))
  return report.diagnostics.filter(({ code }) => code.includes('no-restricted-imports')).map(({ filename }) => filename)
}

describe('who may import whom', () => {
  const refused = refusedOf([...forbidden, ...allowed])

  it.each(forbidden)('%s may not import %s', (file) => {
    expect(refused).toContain(file)
  })

  it.each(allowed)('%s may import %s', (file) => {
    expect(refused).not.toContain(file)
  })
})
