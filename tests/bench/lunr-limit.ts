import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { OfficeRecord } from './office-text'

const script = resolve(import.meta.dirname, 'lunr-index.mjs')
const heapMegabytes = 4_096
const first = 10_000
const growth = 1.25

/** The largest of growing archives of which pure lunr can still make an index in a heap of 4 GB. */
export async function largestLunr(record: (number: number) => OfficeRecord): Promise<number> {
  let largest = 0
  for (let count = first; await canIndex(record, count); count = Math.round(count * growth)) largest = count
  return largest
}

async function canIndex(record: (number: number) => OfficeRecord, count: number): Promise<boolean> {
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, script], { stdio: ['pipe', 'pipe', 'ignore'] })
  let said = ''
  let gone = false
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  // It dies while it is being written to; its end tells.
  child.stdin.on('error', () => (gone = true))
  const closed = once(child, 'close').then(() => (gone = true))
  for (let number = 1; number <= count && !gone; number += 1) {
    const { title, pages } = record(number)
    if (!child.stdin.write(`${JSON.stringify([title, ...pages].join('\n'))}\n`)) await Promise.race([once(child.stdin, 'drain').catch(() => undefined), closed])
  }
  child.stdin.end()
  await closed
  return said === 'built'
}
