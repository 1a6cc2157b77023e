import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageScript, root, runNode } from './run.mjs'

const vitestConfig = ['--config', 'tests/vitest.config.ts']
/** Those that share processes, and those that need one of their own. */
const units = ['unit', 'unit-apart']
const results = join(root, 'node_modules', '.cache', 'klimaarchiv', 'results.json')

/** Types, lint with import boundaries, unused code, unit tests: each step one test, each unit test one. */
export async function check() {
  return sum([...(await steps()), await vitest(...units)])
}

/** The check and the tests that start real threads, processes and browsers, all of these in one run: what waits leaves its time to others. */
export async function test() {
  return sum([...(await steps()), await vitest(...units, 'integration', 'e2e')])
}

/** What needs no program to run: gives the counts of each. */
async function steps() {
  const steps = [
    ['types', [packageScript('typescript/bin/tsc'), '--noEmit', '-p', '.']],
    ['lint', [packageScript('oxlint/bin/oxlint'), '--deny-warnings']],
    ['unused code', [packageScript('knip/bin/knip.js')]],
  ]
  const counts = []
  for (const [name, args] of steps) {
    const status = await runNode(args)
    console.log(`${status === 0 ? '✓' : '✗'} ${name}`)
    counts.push({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 })
  }
  return counts
}

/** Runs projects of the tests together; a run that ends without results counts as one failure. */
async function vitest(...projects) {
  mkdirSync(join(results, '..'), { recursive: true })
  rmSync(results, { force: true })
  const args = [packageScript('vitest/vitest.mjs'), 'run', ...vitestConfig, ...projects.flatMap((project) => ['--project', project]), '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const status = await runNode(args)
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(results, 'utf8'))
    // A file that cannot even be loaded has no failed test, but the run has failed.
    return { passed, failed: failed === 0 && status !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function sum(counts) {
  return counts.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), { passed: 0, failed: 0 })
}
