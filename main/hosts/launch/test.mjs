import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageScript, root, runNode } from './run.mjs'

const vitestConfig = ['--config', 'tests/vitest.config.ts']
/** Those that share processes, and those that need one of their own. */
const units = ['unit', 'unit-apart']
const results = join(root, 'node_modules', '.cache', 'klimaarchiv', 'results.json')
/** Files that are run a second time; where more have failed, it is not the moment that did it. */
const mostAgain = 3

/** Types, lint with import boundaries, unused code, unit tests: each step one test, each unit test one. */
export async function check() {
  return sum([...(await steps()), await tests(...units)])
}

/** The check and the tests that start real threads, processes and browsers, all of these in one run: what waits leaves its time to others. */
export async function test() {
  return sum([...(await steps()), await tests(...units, 'integration', 'e2e')])
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

/**
 * Runs projects of the tests together, and the files of the few that failed once more, alone. What passes then counts as
 * passed, and is named: others' work was in its way, and somebody on a slow computer may meet the same.
 */
async function tests(...projects) {
  const first = await vitest(projects)
  const again = first.failures.map(({ file }) => file)
  if (again.length === 0 || again.length > mostAgain) return first
  console.log(`\nOnce more, alone: ${again.join(', ')}`)
  const alone = await vitest(projects, [...again, '--maxWorkers=1'])
  const stillFailed = alone.failures.map(({ file }) => file)
  for (const { file, titles } of first.failures)
    if (!stillFailed.includes(file)) console.log(`\nPassed alone only, a race to be found: ${[file, ...titles].join('\n  ')}`)
  return { passed: sum([first, alone]).passed - sum(first.failures).passed, failed: alone.failed }
}

/** Runs projects of the tests, or what of them `more` names: counts, and which files failed with which tests. A run that ends without results counts as one failure. */
async function vitest(projects, more = []) {
  mkdirSync(join(results, '..'), { recursive: true })
  rmSync(results, { force: true })
  const args = [packageScript('vitest/vitest.mjs'), 'run', ...vitestConfig, ...projects.flatMap((project) => ['--project', project]), '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...more]
  const status = await runNode(args)
  try {
    const { numPassedTests: passed, numFailedTests: failed, testResults } = JSON.parse(readFileSync(results, 'utf8'))
    // A file that cannot even be loaded has no failed test, but the run has failed.
    return { passed, failed: failed === 0 && status !== 0 ? 1 : failed, failures: testResults.filter((file) => file.status === 'failed').map(failureOf) }
  } catch {
    return { passed: 0, failed: 1, failures: [] }
  }
}

/** A file of tests that failed, as vitest tells of it: its counts, and the titles of what failed in it. */
function failureOf({ name, assertionResults }) {
  const titlesOf = (status) => assertionResults.filter((each) => each.status === status).map(({ fullName }) => fullName)
  const titles = titlesOf('failed')
  return { file: name, passed: titlesOf('passed').length, failed: titles.length, titles }
}

/** Adds counts up. */
function sum(counts) {
  return counts.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), { passed: 0, failed: 0 })
}
