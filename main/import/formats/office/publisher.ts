import { limits } from '../../reading/limits'
import { streamOf, type Ole } from './ole'

/** Where a publication keeps its text, and how the list begins that says where in it: entries of a kind, a name, and what they hold. */
const stream = '/Quill/QuillSub/CONTENTS'
const list = { at: 0x20, entryBytes: 24, mostEntries: 64, used: 0x18 } as const
const entry = { kind: 12, from: 16, length: 20 } as const

/** The text of a document of Publisher, box by box as it keeps them; empty where none is found. */
export function publicationText(ole: Ole): string {
  const bytes = streamOf(ole, stream)
  if (bytes === null) return ''
  const texts: string[] = []
  let left: number = limits.text
  for (let at = list.at; at + list.entryBytes <= bytes.length && texts.length < list.mostEntries && left >= 0; at += list.entryBytes) {
    if (bytes.readUInt16LE(at) !== list.used) break
    if (bytes.toString('latin1', at + entry.kind, at + entry.kind + 4) !== 'TEXT') continue
    const from = bytes.readUInt32LE(at + entry.from)
    // All of them may say that they have the whole stream; what is longer than what is kept is told by one letter more.
    const text = bytes.toString('utf16le', from, from + Math.min(bytes.readUInt32LE(at + entry.length), 2 * (left + 1)))
    left -= text.length
    texts.push(text)
  }
  return texts.join('\n')
}
