// Starts, builds and tests the program from a bare clone: plain JavaScript for Node 20 and newer, without dependencies.
import { join } from 'node:path'
import { chooseHost } from './launch/choose-host.mjs'
import { build, setUp } from './launch/prepare.mjs'
import { pinnedNode, root, runProgram, Stopped } from './launch/run.mjs'
import { check, test } from './launch/test.mjs'

const [task = 'start', ...args] = process.argv.slice(2)
const tasks = { start, archive, build: buildOnly, check: checkOnly, test: testAll }

if (!(task in tasks)) {
  console.error(`launch.mjs: ${Object.keys(tasks).join(' | ')}`)
  process.exit(2)
}
try {
  process.exitCode = await tasks[task](args)
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  console.error(error.message)
  process.exitCode = 2
}

/** Opens the program: the Electron window, or the browser host. */
async function start(args) {
  const { host, rest } = takeHost(args)
  await setUp(console.log)
  await build(console.log)
  const { command, why } = await chooseHost(host)
  if (why !== null) console.log(why)
  return command(rest)
}

/** The command line; standard output belongs to it alone. */
async function archive(args) {
  await setUp(console.error)
  await build(console.error)
  // As for the archive thread (`lean-heap.ts`); a process is told at its start.
  return runProgram(pinnedNode, ['--max-semi-space-size=8', join(root, 'out', 'main', 'cli.js'), ...args])
}

async function buildOnly() {
  await setUp(console.log)
  await build(console.log)
  return 0
}

async function checkOnly() {
  await setUp(console.log)
  return report(await check())
}

async function testAll() {
  await setUp(console.log)
  return report(await test())
}

/** Ends with the one plain line that is read by people and programs. */
function report({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** Takes `--host browser|electron` out of the arguments. */
function takeHost(args) {
  const rest = [...args]
  const at = rest.findIndex((arg) => arg === '--host' || arg.startsWith('--host='))
  if (at === -1) return { host: null, rest }
  const host = rest[at].includes('=') ? rest[at].slice('--host='.length) : rest[at + 1]
  rest.splice(at, rest[at].includes('=') ? 1 : 2)
  if (host !== 'browser' && host !== 'electron') {
    throw new Stopped('--host browser | electron')
  }
  return { host, rest }
}
