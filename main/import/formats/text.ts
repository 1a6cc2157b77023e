import { statSync } from 'node:fs'
import { ArchiveError } from '../../fault'
import { decodeText, withoutCutCharacter, withPlainLines } from '../reading/decode'
import { limits } from '../reading/limits'
import { readStart, readWhole } from '../reading/read-whole'
import type { Content } from './content'
import { figuresIn } from './figures'
import { headingOf } from './heading'

/** Plain text, as much of it as is kept: one page, its heading as title, pictures by the credit lines under their captions. */
export async function textFrom(path: string): Promise<Content> {
  const bytes = readStart(path, mostBytes)
  const text = withPlainLines(decodeText(bytes.length < mostBytes ? bytes : withoutCutCharacter(bytes)))
  return { pages: [text], title: headingOf(text), figures: figuresIn(text), fault: bytes.length < mostBytes ? null : 'text-cut' }
}

/** No letter has more bytes: behind them there is more text than is kept. */
const mostBytes = limits.text * 4

/** A file's text, decoded. Throws `file-too-large` where it is more than text can be. */
export async function readText(path: string): Promise<string> {
  return decodeText(await readBytes(path))
}

/** A text file's bytes. Throws `file-too-large`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = statSync(path)
  if (size > limits.textFileBytes) throw new ArchiveError('file-too-large', { bytes: size })
  return readWhole(path)
}
