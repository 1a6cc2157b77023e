import { readFile } from 'node:fs/promises'
import { ArchiveError } from '../../fault'
import type { Content } from './content'
import { headingOf } from './heading'
import { oleProperties, openOle, streamOf } from './ole'

/** Record types of [MS-PPT] 2.13.24 that a reader of text meets. */
const types = { document: 1000, slideList: 4080, slide: 1006, notes: 1008, persist: 1011, characters: 4000, bytes: 4008, encryption: 12_052, mainMaster: 1016 } as const

interface Piece {
  readonly type: number
  readonly text: string
}

/**
 * A presentation of PowerPoint 97 to 2003: a page for each slide. Titles and bodies stand in the document's list of slides,
 * text boxes in the slides themselves, in the same order. Throws `file-encrypted`, `file-damaged`.
 */
export async function oldSlidesFrom(path: string): Promise<Content> {
  const ole = openOle(await readFile(path))
  // A file for two generations of the program keeps the one we read in a storage of its own ([MS-PPT] 2.1.1).
  const stream = streamOf(ole, '/PP97_DUALSTORAGE/PowerPoint Document') ?? streamOf(ole, 'PowerPoint Document')
  if (stream === null) throw new ArchiveError('file-damaged')
  const listed: string[][] = []
  const drawn: string[][] = []
  const notes: string[] = []
  for (const { type, parents, text } of pieces(stream)) {
    if (type === types.encryption) throw new ArchiveError('file-encrypted')
    if (type === types.slide) drawn.push([])
    else if (type === types.persist && parents.includes(types.slideList)) listed.push([])
    else if (text === '' || parents.includes(types.mainMaster)) continue
    else if (parents.includes(types.slideList)) listed.at(-1)?.push(text)
    else if (parents.includes(types.notes)) notes.push(text)
    else if (parents.includes(types.slide)) drawn.at(-1)?.push(text)
  }
  // The list also names notes pages, which hold no text of their own there; only as many as there are slides count.
  const pages = drawn.map((texts, index) => [...new Set([...(listed[index] ?? []), ...texts])].join('\n'))
  const left = [...listed.slice(drawn.length).flat(), ...notes]
  if (left.length > 0) pages.push([...(pages.length === 0 ? [''] : [pages.pop() ?? '']), ...left].join('\n').trim())
  const { title, ...properties } = oleProperties(ole)
  return { pages, ...properties, title: title ?? headingOf(pages[0] ?? '') }
}

function* pieces(stream: Buffer): Generator<Piece & { readonly parents: readonly number[] }> {
  const open: { readonly type: number; readonly end: number }[] = []
  let at = 0
  while (at + 8 <= stream.length) {
    while ((open.at(-1)?.end ?? Infinity) <= at) open.pop()
    const isContainer = (stream.readUInt16LE(at) & 0x0f) === 0x0f
    const type = stream.readUInt16LE(at + 2)
    const end = Math.min(stream.length, at + 8 + stream.readUInt32LE(at + 4))
    const parents = open.map((each) => each.type)
    yield { type, parents, text: isContainer ? '' : textIn(type, stream.subarray(at + 8, end)) }
    if (isContainer && open.length < 64) {
      open.push({ type, end })
      at += 8
    } else {
      at = end
    }
  }
}

/** Paragraphs end with a carriage return, lines within them with a vertical tab. */
function textIn(type: number, bytes: Buffer): string {
  if (type !== types.characters && type !== types.bytes) return ''
  // The bytes of the shorter form are the low halves of UTF-16, which is what latin1 is.
  return bytes.toString(type === types.characters ? 'utf16le' : 'latin1').replace(/[\r\v]/g, '\n').replaceAll('\u0000', '').trim()
}
