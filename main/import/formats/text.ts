import { statSync } from 'node:fs'
import { ArchiveError } from '../../fault'
import { decodeText, withPlainLines } from '../reading/decode'
import { limits } from '../reading/limits'
import { readWhole } from '../reading/read-whole'
import type { Content } from './content'
import { figuresIn } from './figures'
import { headingOf } from './heading'

/** Plain text: one page, its heading as title, pictures by the credit lines under their captions. */
export async function textFrom(path: string): Promise<Content> {
  const text = withPlainLines(await readText(path))
  return { pages: [text], title: headingOf(text), figures: figuresIn(text) }
}

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
