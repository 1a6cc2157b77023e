import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
/** Hundreds of programs are started by the tests: what is compiled of them is kept, which took a seventh of their work. */
process.env['NODE_COMPILE_CACHE'] = resolve(root, 'node_modules/.compiled')
/** A busy machine draws and answers late; what never comes fails all the same. */
const patient = { poll: { timeout: 30_000 } }
/** Milliseconds in which any test is over on such a machine, be it that it starts whole programs. */
const long = 600_000
const units = globSync(['tests/*.test.ts', 'tests/{archive,import,search,timeline,router,exchange,hosts,cli,renderer,preload}/**/*.test.{ts,tsx}'], { cwd: root }).map((file) => file.replaceAll('\\', '/'))
/** Tests that have a document of their own, or put something in the place of a module: nothing others have loaded may be there before. */
const apart = units.filter((file) => /^\/\/ @vitest-environment|\bvi\.(?:mock|doMock)\(/m.test(readFileSync(resolve(root, file), 'utf8')))
const unit = { env: { LC_ALL: 'de_DE.UTF-8' }, testTimeout: long, hookTimeout: long, expect: patient }

export default defineConfig({
  root,
  test: {
    // A test that starts the program waits for it now and then: of two cores, two files at a time left a fifth unused.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      // One process after another would load the same modules and word lists for each file.
      { root, test: { ...unit, name: 'unit', include: units.filter((file) => !apart.includes(file)), isolate: false, unstubEnvs: true } },
      { root, test: { ...unit, name: 'unit-apart', include: apart, setupFiles: [resolve(root, 'tests/renderer/patient.ts')] } },
      {
        root,
        // The one thing ever replaced: what of Electron our host uses, without a screen.
        resolve: { alias: { electron: resolve(root, 'tests/contract/electron-stand-in.ts') } },
        test: {
          name: 'integration',
          include: ['tests/{contract,integration}/**/*.test.ts'],
          globalSetup: [resolve(root, 'tests/build.ts')],
          testTimeout: long,
          hookTimeout: long,
          expect: patient,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          // What is tried runs in processes of its own: a new one for each file would only load the driver of the browser again.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: [resolve(root, 'tests/build.ts'), resolve(root, 'tests/e2e/browser.ts')],
          testTimeout: long,
          hookTimeout: long,
          expect: patient,
        },
      },
      {
        root,
        resolve: { alias: { electron: resolve(root, 'tests/contract/electron-stand-in.ts') } },
        // Asked for by name only (`npm run bench`): nothing here belongs into a run whose machine is shared.
        test: { name: 'bench', include: ['tests/bench/**/*.test.ts'], globalSetup: [resolve(root, 'tests/build.ts')], fileParallelism: false, testTimeout: 600_000 },
      },
    ],
  },
})
