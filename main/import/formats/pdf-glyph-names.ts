import { inflateSync, constants } from 'node:zlib'

/** What the codes of a document's fonts are called there, by the name of the font. */
export type GlyphNames = ReadonlyMap<string, ReadonlyMap<number, string>>

/** A file beyond this is not gone through. */
const mostBytes = 100_000_000
const mostUnpacked = 16_000_000
const longestObject = 200_000

/** What stands before the name of a font of which only a part is in the file (ISO 32000-1, 9.6.4); PDFium leaves it out or not. */
export const partOfFont = /^[A-Z]{6}\+/

interface Source {
  readonly text: string
  /** Where what follows a dictionary begins in the file. */
  readonly stream: Uint8Array | null
}

/**
 * The names that a PDF's simple fonts give their signs (ISO 32000-1, 9.6.6): those of their encodings, else those of the fonts
 * in the file (Type 1). Its objects are met as they stand in the file; where it is encrypted there are none.
 */
export function glyphNamesIn(bytes: Uint8Array): GlyphNames {
  const names = new Map<string, Map<number, string>>()
  if (bytes.length > mostBytes) return names
  const objects = objectsIn(bytes)
  for (const { text } of objects.values()) {
    const font = /\/BaseFont\s*\/([^\s/<>[\]()]+)/.exec(text)?.[1]?.replace(partOfFont, '')
    if (font === undefined || !/\/Subtype\s*\/(?:Type1|MMType1|TrueType)\b/.test(text)) continue
    const known = names.get(font) ?? new Map<number, string>()
    for (const [code, name] of [...builtIn(text, objects), ...differences(text, objects)]) known.set(code, name)
    names.set(font, known)
  }
  return names
}

const marks = /(?<!\d)(\d{1,8})\s+\d{1,5}\s+obj\b|\bendobj\b|\bstream\r?\n/g

/** The objects of a file, gone through once from its start; of several of a number the last one holds. */
function objectsIn(bytes: Uint8Array): Map<number, Source> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = file.toString('latin1')
  const objects = new Map<number, Source>()
  let open: { readonly number: number; readonly start: number } | null = null
  for (const { 0: mark, 1: number, index } of whole.matchAll(marks)) {
    const end = index + mark.length
    if (open !== null) {
      const text = whole.slice(open.start, Math.min(index, open.start + longestObject))
      const stream = mark.startsWith('stream') ? file.subarray(end) : null
      objects.set(open.number, { text, stream })
      if (stream !== null && /\/Type\s*\/ObjStm\b/.test(text)) for (const [inner, packedText] of packed(text, stream)) objects.set(inner, { text: packedText, stream: null })
    }
    open = number === undefined ? null : { number: Number(number), start: end }
  }
  return objects
}

function packed(text: string, stream: Uint8Array): [number, string][] {
  const inner = unpacked(text, stream)
  const first = Number(/\/First\s+(\d+)/.exec(text)?.[1] ?? 0)
  const places = (inner.slice(0, first).match(/\d+/g) ?? []).map(Number)
  return Array.from({ length: Math.floor(places.length / 2) }, (_, index) => [places[index * 2] ?? 0, inner.slice(first + (places[index * 2 + 1] ?? 0), index * 2 + 3 < places.length ? first + (places[index * 2 + 3] ?? 0) : undefined)])
}

function unpacked(text: string, stream: Uint8Array): string {
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>>|$)/.test(text)) return Buffer.from(stream.buffer, stream.byteOffset, Math.min(stream.byteLength, 200_000)).toString('latin1')
  try {
    return inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostUnpacked }).toString('latin1')
  } catch {
    return ''
  }
}

function referredTo(text: string, key: string, objects: ReadonlyMap<number, Source>): Source | null {
  const number = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(text)?.[1]
  return number === undefined ? null : (objects.get(Number(number)) ?? null)
}

function differences(font: string, objects: ReadonlyMap<number, Source>): [number, string][] {
  const encoding = referredTo(font, 'Encoding', objects)?.text ?? font
  const list = referredTo(encoding, 'Differences', objects)?.text ?? /\/Differences\s*\[([^\]]*)\]/.exec(encoding)?.[1] ?? ''
  const named: [number, string][] = []
  let code = 0
  for (const [, number, name] of list.matchAll(/(\d+)|\/([^\s/<>[\]()]+)/g)) {
    if (number !== undefined) code = Number(number)
    else {
      named.push([code, (name ?? '').replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))])
      code += 1
    }
  }
  return named
}

function builtIn(font: string, objects: ReadonlyMap<number, Source>): [number, string][] {
  const file = referredTo(referredTo(font, 'FontDescriptor', objects)?.text ?? '', 'FontFile', objects)
  if (file?.stream == null) return []
  const program = unpacked(file.text, file.stream)
  return [...program.slice(0, Math.max(0, program.indexOf('eexec'))).matchAll(/\bdup\s+(\d+)\s*\/(\S+)\s+put\b/g)].map(([, code = '', name = '']) => [Number(code), name])
}
