import { inflateSync, constants } from 'node:zlib'
import { systemCode } from '../../../system-code'

/** What the codes of a document's fonts are called there, by the name of the font; several of one name may call a code differently. */
export type GlyphNames = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>

/** A file beyond this is not gone through. */
const mostBytes = 100_000_000
const mostUnpacked = 16_000_000
/** So many letters are gone through in all: what is packed, or used by many fonts, may be far longer than the file. */
const mostRead = 50_000_000
const longestObject = 200_000
/** As so many letters counts what was unpacked of a damaged stream. */
const damaged = 1_000_000

/** What stands before the name of a font of which only a part is in the file (ISO 32000-1, 9.6.4). */
const partOfFont = /^[A-Z]{6}\+/

interface Source {
  readonly text: string
  /** Where what follows a dictionary begins in the file. */
  readonly stream: Uint8Array | null
}

/** How many letters may still be gone through. */
interface Left {
  letters: number
}

/** A name that every reader knows. */
const ofLetter = /^[A-Za-z]$/

/**
 * What a code of a font is called whose meaning PDFium does not know, by the name that it has for the font, with or without what stands
 * before that of a part; undefined where nothing or more than one is left.
 */
export function glyphName(names: GlyphNames, font: string, code: number): string | undefined {
  const called = [...((names.get(font) ?? names.get(font.replace(partOfFont, '')))?.get(code) ?? [])]
  const [name, other] = called.length > 1 ? called.filter((each) => !ofLetter.test(each)) : called
  return other === undefined ? name : undefined
}

/**
 * The names that a PDF's simple fonts give their signs (ISO 32000-1, 9.6.6): those of their encodings, else those of the fonts
 * in the file (Type 1). Its objects are met as they stand in the file; where it is encrypted there are none.
 */
export function glyphNamesIn(bytes: Uint8Array): GlyphNames {
  const names = new Map<string, Map<number, Set<string>>>()
  if (bytes.length > mostBytes) return names
  const left: Left = { letters: mostRead }
  const objects = objectsIn(bytes, left)
  for (const { text } of objects.values()) {
    if (left.letters <= 0) break
    const font = /\/BaseFont\s*\/([^\s/<>[\]()]+)/.exec(text)?.[1]
    if (font === undefined || !/\/Subtype\s*\/(?:Type1|MMType1|TrueType)\b/.test(text)) continue
    const own = new Map([...builtIn(text, objects, left), ...differences(text, objects, left)])
    for (const called of new Set([font, font.replace(partOfFont, '')])) {
      const known = names.get(called) ?? new Map<number, Set<string>>()
      for (const [code, name] of own) known.set(code, (known.get(code) ?? new Set()).add(name))
      names.set(called, known)
    }
  }
  return names
}

const marks = /(?<!\d)(\d{1,8})\s+\d{1,5}\s+obj\b|\bendobj\b|\bstream\r?\n/g

/** The objects of a file, gone through once from its start; of several of a number the last one holds. */
function objectsIn(bytes: Uint8Array, left: Left): Map<number, Source> {
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
      if (stream !== null && /\/Type\s*\/ObjStm\b/.test(text)) for (const [inner, packedText] of packed(text, stream, left)) objects.set(inner, { text: packedText, stream: null })
    }
    open = number === undefined ? null : { number: Number(number), start: end }
  }
  return objects
}

/** The objects in a stream of them, with their numbers; each begins behind the one before (ISO 32000-1, 7.5.7). */
function packed(text: string, stream: Uint8Array, left: Left): [number, string][] {
  const inner = unpacked(text, stream, left)
  const first = Number(/\/First\s+(\d+)/.exec(text)?.[1] ?? 0)
  const places = (inner.slice(0, first).match(/\d+/g) ?? []).map(Number)
  const objects: [number, string][] = []
  let furthest = 0
  for (let index = 0; index + 1 < places.length; index += 2) {
    const [number = 0, start = 0, , next = inner.length] = places.slice(index, index + 4)
    if (start < furthest) continue
    furthest = start
    objects.push([number, inner.slice(first + start, Math.min(first + next, first + start + longestObject))])
  }
  return objects
}

function unpacked(text: string, stream: Uint8Array, left: Left): string {
  const most = Math.min(mostUnpacked, left.letters)
  if (most <= 0) return ''
  try {
    const isPacked = /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>>|$)/.test(text)
    const inner = isPacked ? inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most }) : Buffer.from(stream.buffer, stream.byteOffset, Math.min(stream.byteLength, longestObject))
    left.letters -= inner.length
    return inner.toString('latin1')
  } catch (error) {
    left.letters -= systemCode(error) === 'ERR_BUFFER_TOO_LARGE' ? most : damaged
    return ''
  }
}

function referredTo(text: string, key: string, objects: ReadonlyMap<number, Source>): Source | null {
  const number = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(text)?.[1]
  return number === undefined ? null : (objects.get(Number(number)) ?? null)
}

function differences(font: string, objects: ReadonlyMap<number, Source>, left: Left): [number, string][] {
  const encoding = referredTo(font, 'Encoding', objects)?.text ?? font
  const list = referredTo(encoding, 'Differences', objects)?.text ?? /\/Differences\s*\[([^\]]*)\]/.exec(encoding)?.[1] ?? ''
  const named: [number, string][] = []
  left.letters -= encoding.length + list.length
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

function builtIn(font: string, objects: ReadonlyMap<number, Source>, left: Left): [number, string][] {
  const file = referredTo(referredTo(font, 'FontDescriptor', objects)?.text ?? '', 'FontFile', objects)
  if (file?.stream == null) return []
  const program = unpacked(file.text, file.stream, left)
  return [...program.slice(0, Math.max(0, program.indexOf('eexec'))).matchAll(/\bdup\s+(\d+)\s*\/(\S+)\s+put\b/g)].map(([, code = '', name = '']) => [Number(code), name])
}
