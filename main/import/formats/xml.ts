import { decodeText } from '../reading/decode'
import { limits } from '../reading/limits'
import type { Content } from './content'
import { textOf } from './html/html-text'
import { parsePage } from './html/html-tree'
import { plainXml } from './office/xml-text'
import { readBytes } from './text'

/** XML of a format of its own (invoices, maps, tracks, books): what stands between its tags, line by line, and the title it names. */
export async function xmlFrom(path: string): Promise<Content> {
  const xml = decoded(await readBytes(path)).slice(0, mostXml)
  const [, title = ''] = titleTag.exec(xml) ?? []
  return { pages: [linesBetween(xml).join('\n')], title: plainXml(title).trim() || null }
}

/** Beyond so much of it there is more text than is kept. */
const mostXml = limits.text * 8
const titleTag = /<(?:[\w.-]+:)?title(?:\s[^<>]*)?>([^<]{1,500})<\//

function decoded(bytes: Uint8Array): string {
  const [, declared = 'utf-8'] = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1')) ?? []
  try {
    const decoder = new TextDecoder(declared)
    // What names a Unicode is looked at all the same: programs write that by habit.
    return decoder.encoding.startsWith('utf-') ? decodeText(bytes) : decoder.decode(bytes)
  } catch {
    return decodeText(bytes)
  }
}

/** What is cut off ends with the text: looked for to there from each beginning, ends that are not there took the square of its length. */
const markup = /<!\[CDATA\[([^]*?)(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<[^>]*(?:>|$)/g
/** Stands for one piece of markup: no text has it (Unicode, 23.7). */
const tag = '\uFFFF'
/** One tag between words belongs to them (`<b>`); several, or one beside the end of a line, part what is said. */
const between = / ?(?:\uFFFF ?\uFFFF|\uFFFF ?\n| ?\n ?\uFFFF)[\s\uFFFF]*/

function linesBetween(xml: string): string[] {
  const text = xml.replaceAll(tag, '').replace(markup, (_, kept: string | undefined) => (kept === undefined ? tag : `${tag}\n${textOf(parsePage(kept))}\n${tag}`))
  const narrow = text.replace(/[^\S\n]+/g, ' ').replace(/\n[\n ]*/g, '\n')
  return narrow.split(between).map((line) => plainXml(line.replaceAll(tag, '')).trim()).filter(isSaid)
}

/** Longer ones without a blank are files in letters, and longer ones without letters the corners of an area. */
const longestWord = 200
const mostFigures = 60

function isSaid(line: string): boolean {
  return line !== '' && !(line.length > longestWord && !/\s/.test(line)) && !(line.length > mostFigures && !/\p{L}/u.test(line))
}
