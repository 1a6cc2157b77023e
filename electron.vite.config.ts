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
  extraction: at('main/import/extraction.ts'),
  watchdog: at('main/import/watchdog.ts'),
}

/** What `eld` knows languages by, 80,000 rows: read as JSON it takes each reader a quarter of the time it takes as program text. */
const languagesAsJson: Plugin = {
  name: 'languages-as-json',
  async load(id) {
    if (!/\/eld\/src\/ngrams\/\w+\.js$/.test(id)) return null
    const { ngramsData } = await import(pathToFileURL(id).href)
    return `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))})`
  },
}

export default defineConfig({
  main: {
    plugins: [languagesAsJson],
    build: { externalizeDeps: { exclude: ['eld'] }, rollupOptions: { input: mainEntries } },
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
