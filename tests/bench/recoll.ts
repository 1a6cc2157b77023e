import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether Recoll can be compared with: its indexer and what it reads the formats with. */
export function hasRecoll(): boolean {
  return ['recollindex', 'recollq', 'pdftotext', 'antiword', 'catdoc', 'unrtf'].every((program) => spawnSync('which', [program]).status === 0)
}

const mostMilliseconds = 600_000

/** An index that Recoll has made of a folder. */
export interface RecollIndex {
  readonly seconds: number
  /** User CPU seconds of its indexer and all it has started. */
  readonly cpu: number
  readonly bytes: number
  /** Paths of files in which it finds a word. */
  find(word: string): Set<string>
}

/** Indexes a folder with Recoll as it comes, in a configuration of its own. */
export function recollIndex(folder: string, work: string): RecollIndex {
  const config = join(work, 'recoll')
  mkdirSync(config, { recursive: true })
  writeFileSync(join(config, 'recoll.conf'), `topdirs = ${folder}\nloglevel = 1\nidxabsmlen = 250\n`)
  const environment = { ...process.env, RECOLL_CONFDIR: config, LANG: 'C.UTF-8' }
  const began = performance.now()
  // Its exit status says only whether every file had a filter.
  const timed = 'TIMEFORMAT=%U; time recollindex "$@" >/dev/null 2>/dev/null'
  const { signal, stderr } = spawnSync('bash', ['-c', timed, 'recollindex', '-c', config, '-z'], { env: environment, encoding: 'utf8', timeout: mostMilliseconds })
  if (signal !== null) throw new Error('recollindex did not end')
  const seconds = (performance.now() - began) / 1000
  const database = join(config, 'xapiandb')
  return {
    seconds,
    cpu: Number(stderr.trim()),
    bytes: readdirSync(database).reduce((sum, name) => sum + statSync(join(database, name)).size, 0),
    find(word) {
      const out = execFileSync('recollq', ['-c', config, '-N', '-n', '100000', '-F', 'url', '-q', `"${word}"`], { env: environment, encoding: 'utf8', maxBuffer: 1 << 28 })
      const urls = out.split('\n').flatMap((line) => /^url (\S+)/.exec(line)?.[1] ?? [])
      return new Set(urls.map((url) => Buffer.from(url, 'base64').toString('utf8').replace(/^file:\/\//, '')))
    },
  }
}
