import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

// Each entry is a process or thread of its own: see "Threads and processes" in README.md.
const mainEntries = {
  index: at('main/index.ts'),
  serve: at('main/serve.ts'),
  cli: at('main/cli.ts'),
  thread: at('main/thread.ts'),
  maintenance: at('main/maintenance.ts'),
  extraction: at('main/import/extraction/extraction.ts'),
  watchdog: at('main/import/extraction/watchdog.ts'),
}

/**
 * What `eld` knows languages by, 80,000 rows of which a text asks for a hundred: those that begin alike are kept as one text,
 * which is taken apart when the first of them is asked for.
 */
const languagesWhenAsked: Plugin = {
  name: 'languages-when-asked',
  async load(id) {
    if (!/\/eld\/src\/ngrams\/\w+\.js$/.test(id)) return null
    const { ngramsData } = await import(pathToFileURL(id).href)
    const { ngrams, ...rest }: { ngrams: Record<string, Record<string, number>> } = ngramsData
    const rows = Object.entries(ngrams).map(([ngram, scores]) => `${ngram}\t${Object.entries(scores).flat().join(' ')}`)
    if (rows.some((row) => !/^[^\t\n]+\t\d+ -?\d+(?: \d+ -?\d+)*$/.test(row))) throw new Error(`${id} has rows of another kind`)
    const alike = Object.fromEntries([...Map.groupBy(rows, (row) => row.slice(0, 2))].map(([start, each]) => [start, each.join('\n')]))
    return `
      const alike = JSON.parse(${JSON.stringify(JSON.stringify(alike))})
      const known = new Map()
      function scores(row) {
        const numbers = row.split(' ')
        const scores = {}
        for (let at = 0; at < numbers.length; at += 2) scores[numbers[at]] = Number(numbers[at + 1])
        return scores
      }
      function rowsOf(start) {
        const rows = new Map((alike[start] ?? '').split('\\n').map((row) => row.split('\\t')))
        known.set(start, rows)
        return rows
      }
      function get(_, ngram) {
        const start = ngram.slice(0, 2)
        const rows = known.get(start) ?? rowsOf(start)
        const row = rows.get(ngram)
        if (typeof row !== 'string') return row
        const found = scores(row)
        rows.set(ngram, found)
        return found
      }
      export const ngramsData = { ...${JSON.stringify(rest)}, ngrams: new Proxy({}, { get }) }`
  },
}

/** Plain JavaScript that programs load as they start, from some hundred and seventy files: looking for each took an eighth of the CPU of a short command. */
const inOneFile = ['@orpc/client', '@orpc/contract', '@orpc/server', 'commander', 'edtf', 'fractional-indexing', 'uuid', 'zod']

export default defineConfig({
  main: {
    plugins: [languagesWhenAsked],
    build: { externalizeDeps: { exclude: [...inOneFile, 'eld'] }, rollupOptions: { input: mainEntries } },
  },
  preload: {
    build: {
      // A sandboxed preload can load nothing, so it is one CommonJS file with everything in it.
      externalizeDeps: false,
      rollupOptions: { input: at('preload/index.ts'), output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: { minify: true, rollupOptions: { input: at('renderer/index.html') } },
  },
})
