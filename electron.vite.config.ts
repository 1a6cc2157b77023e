import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

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

export default defineConfig({
  main: {
    build: { rollupOptions: { input: mainEntries } },
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
