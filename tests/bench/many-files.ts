import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A file of the corpus, repeated. */
export interface Copy {
  readonly path: string
  readonly of: CorpusFile
}

export interface CorpusFile {
  readonly file: string
  /** Words that must be in its text; those that stand in a picture only are left out. */
  readonly words: readonly string[]
}

/** The readable files of a corpus: what is meant to end in a fault makes other indexers run for ever. */
export function readableFiles(corpus: string): CorpusFile[] {
  const manifest: { files: { file: string; expect: { outcome: string; words?: string[]; ocr?: boolean } }[] } = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8'))
  return manifest.files.flatMap(({ file, expect: { outcome, words = [], ocr = false } }) => (outcome === 'ok' ? [{ file, words: ocr ? [] : words }] : []))
}

/** Repeats the files until there are so many, each with bytes of its own and still what it was. */
export function manyFiles(corpus: string, files: readonly CorpusFile[], to: string, count: number): Copy[] {
  return Array.from({ length: count }, (_, index) => {
    const of = files[index % files.length] ?? { file: '', words: [] }
    const round = Math.floor(index / files.length)
    const path = join(to, String(round), of.file)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, distinct(readFileSync(join(corpus, of.file)), extname(of.file).toLowerCase(), `Kopie ${index}`))
    return { path, of }
  })
}

/** The same file with other bytes: where its format allows for a remark, there. */
function distinct(bytes: Buffer, ending: string, remark: string): Buffer {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' && end !== -1) {
    // The comment of the whole ZIP: its length stands in the last two bytes of the fixed part.
    const length = Buffer.alloc(2)
    length.writeUInt16LE(remark.length)
    return Buffer.concat([bytes.subarray(0, end + 20), length, Buffer.from(remark, 'latin1')])
  }
  if (['.html', '.htm', '.svg', '.mht'].includes(ending)) return Buffer.concat([bytes, Buffer.from(`\n<!-- ${remark} -->\n`)])
  if (ending === '.heic') {
    const box = Buffer.from(`....free${remark}`, 'latin1')
    box.writeUInt32BE(box.length)
    return Buffer.concat([bytes, box])
  }
  return Buffer.concat([bytes, Buffer.from(`\n${ending === '.pdf' ? '%' : ''}${remark}\n`)])
}
