import type { Entry, ZipFile } from 'yauzl'
import { wholeName } from './container'
import { decodeText } from './decode'
import { limits } from './limits'
import { openZip } from './open-zip'

/** A ZIP of files, as people pack them. */
export const plainZip = 'application/zip'
/** A package of parts (ECMA-376 part 2) that does not say of what kind. */
const somePackage = 'application/vnd.openxmlformats-package'

/** Entries by which a container says what it is; the first of these that says something decides. */
const sayings: Readonly<Record<string, (text: string) => string | null>> = {
  mimetype: (text) => /^\s*([\w.+-]+\/[\w.+-]+)\s*$/.exec(text)?.[1]?.toLowerCase() ?? null,
  // ISO 26300-3, 4.8.4: the entry for the package itself.
  'META-INF/manifest.xml': (text) => attributeOf(/<(?:\w+:)?file-entry\s[^>]*\bfull-path\s*=\s*["']\/["'][^>]*>/.exec(text)?.[0], 'media-type'),
  // EPUB 3.3, "OCF Abstract Container".
  'META-INF/container.xml': (text) => (text.includes('application/oebps-package+xml') ? 'application/epub+zip' : null),
  '[Content_Types].xml': (text) => packageType(text),
  // Apple's programs of before 2013.
  'index.apxl': () => 'application/vnd.apple.keynote',
  'index.xml': (text) => (/<sl:document\s/.test(text.slice(0, 2_000)) ? 'application/vnd.apple.pages' : /<ls:document\s/.test(text.slice(0, 2_000)) ? 'application/vnd.apple.numbers' : null),
}

/** What a ZIP says it is in one of its entries, wherever that stands in it; `application/zip` where it says nothing. Throws where it has no directory. */
export async function typeOfZip(path: string): Promise<string> {
  const zip = await openZip(path)
  try {
    const said = new Map<string, Entry[]>()
    let count = 0
    for await (const entry of zip.eachEntry()) {
      const called = entry.fileNameRaw.toString('latin1')
      const name = wholeName(called)
      if (Object.hasOwn(sayings, name)) said.set(name, name === called ? [entry] : [...(said.get(name) ?? []), entry].slice(0, mostPieces))
      count += 1
      if (count > limits.containerEntries) break
    }
    for (const [name, typeIn] of Object.entries(sayings)) {
      const entries = said.get(name)
      const type = entries === undefined ? null : typeIn(await textOf(zip, entries))
      if (type !== null) return type
    }
    return plainZip
  } finally {
    zip.close()
  }
}

/** The start of an entry as text, or of the pieces of one; of one that is damaged, nothing. */
async function textOf(zip: ZipFile, entries: readonly Entry[]): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for (const entry of entries) {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        chunks.push(chunk)
        size += chunk.length
        if (size > mostBytes) break
      }
    }
  } catch {
    return ''
  }
  return decodeText(Buffer.concat(chunks))
}

const mostPieces = 100
const mostBytes = 1_000_000

function attributeOf(tag: string | undefined, name: string): string | null {
  return new RegExp(String.raw`\b${name}\s*=\s*["']([^"']+)["']`).exec(tag ?? '')?.[1]?.toLowerCase() ?? null
}

/** The kind of a package by that of its main part, as its files are called (`….12` where they may carry macros). */
function packageType(types: string): string {
  const [, main] = /\bContentType\s*=\s*["']([^"']+)\.main(?:\+xml)?["']/i.exec(types) ?? []
  if (main === undefined) return /\.xps-fixeddocument/.test(types) ? 'application/vnd.ms-xpsdocument' : somePackage
  const type = main.toLowerCase()
  return type.endsWith('macroenabled') ? `${type}.12` : type
}
