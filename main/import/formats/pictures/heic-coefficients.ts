import { createHash } from 'node:crypto'
import type { Decoder } from './heic-transform'

/** SHA-256 of `libheif.wasm` in libheif-js 1.23.2, the one build whose addresses `heic-coefficients.wat` knows. */
const known = 'e4aa8333fbe55ec7c6c776f735236f40bed9103188498f8131d4e52b73cdfee8'

/** The place in the table of functions that is added; the section of that table says 2,469 instead of 2,468. */
const place = 2468
const tableSection = { id: 4, content: Buffer.from('017001a513a513', 'hex') } as const
const codeSection = 10

/** Where a square's coefficients are about to be read, block by block: everything before it (which are there, in which order) is done. */
const spot = { after: Buffer.from('2128', 'hex'), before: Buffer.from('41012111200e21050340', 'hex') } as const

/**
 * What is put in there: `local.get` 0, 4, 3, 35, 33, 38, 14 and 34 (the last two in one number, the latter 256 times), `i32.const 2468`,
 * `call_indirect` of type 22, and where that gives 1, the function's end: `global.set 0` to local 9 + 160, `return`.
 */
const call = Buffer.from('200020042003202320212026200e20224108747241a4131116000440200941a0016a24000f0b', 'hex')

/** libheif that asks us to read coefficients (`readCoefficients`), or null where the program is another build. */
export function askingForCoefficients(program: Buffer): Buffer<ArrayBuffer> | null {
  if (createHash('sha256').update(program).digest('hex') !== known) return null
  const at = program.indexOf(Buffer.concat([spot.after, spot.before])) + spot.after.length
  return Buffer.concat([program.subarray(0, 8), ...sections(program, at)])
}

/** The sections of a program (WebAssembly, "Binary Format", "Modules"), the call put in at its place. */
function sections(program: Buffer, spot: number): Buffer[] {
  const result: Buffer[] = []
  for (let at = 8; at < program.length; ) {
    const id = program[at] ?? 0
    const { value: length, next } = numberAt(program, at + 1)
    const content = program.subarray(next, next + length)
    const changed = id === codeSection ? withCall(content, spot - next) : id === tableSection.id ? tableSection.content : content
    result.push(Buffer.of(id), numberOf(changed.length), changed)
    at = next + length
  }
  return result
}

function withCall(code: Buffer, spot: number): Buffer {
  let at = numberAt(code, 0).next
  for (;;) {
    const { value: length, next } = numberAt(code, at)
    if (next + length > spot) return Buffer.concat([code.subarray(0, at), numberOf(length + call.length), code.subarray(next, spot), call, code.subarray(spot)])
    at = next + length
  }
}

/** Seven bits a byte, the last ones first (LEB128). */
function numberAt(bytes: Buffer, at: number): { readonly value: number; readonly next: number } {
  const byte = bytes[at] ?? 0
  if (byte < 128) return { value: byte, next: at + 1 }
  const { value, next } = numberAt(bytes, at + 1)
  return { value: value * 128 + byte - 128, next }
}

function numberOf(value: number): Buffer {
  return value < 128 ? Buffer.of(value) : Buffer.concat([Buffer.of((value % 128) + 128), numberOf(Math.floor(value / 128))])
}

/** `heic-coefficients.wat` assembled; a test holds the two together. */
export const assembled = Buffer.from(`
  AGFzbQEAAAABEgJgAn9/AX5gB39/f39/f38BfwIjAgdsaWJoZWlmBm1lbW9yeQIAAAdsaWJoZWlmBHJvb20DfwADAwIAAQcIAQRyZWFkAAEK8xECYQECfyAAQQ
  RqIAFNBEAgACgCACECIAJBCHdB/4H8B3EgAkEIeEGA/oN4cXKtDwtBGCEDA0AgACABSQRAIAIgAC0AACADdHIhAgsgAEEBaiEAIANBCGsiA0EATg0ACyACrQuO
  EQUBfwF+B38Dfh5/IAAtACAgACABai0AISAAKAKckQEoAnwtALuDAXJyBEBBAA8LIAAoAviQASEKIAAoAvyQASELIAAoAoCRASEHIAA1AoSRAUIghiEIIAAuAY
  iRASEJIAAoAoyRASEMIAAoApyRASgChAEtAA9BAEchKCAAIAFBC3RqIS8gLyEwIAZB/wFxIRggGCEXIwBB4AJqISFBASEjIwBCADcDgAIjAEIANwOIAiMAQgA3
  A5ACIwBCADcDmAIjAEIANwOgAiMAQgA3A6gCIwBCADcDsAIjAEIANwO4AiMAQgA3A8ACIwBCADcDyAIjAEIANwPQAgNAAkAgAyAXQQF0aiEmICYtAAAhGSAmLQ
  ABIRojACAaQQlsIBlqaiEcIBwtAIoCIRtBACEdIBdBAEcgFyAYR3EEQCAMIAFBAEdBAXRqIBtBAXEgG0EBdnJqIQ0gDS0APSEOIA5BAXRB/ANxIAdBBnZqLQCs
  nAQhDyAHIA9rIQcgCCAHrUInhn0hECAQQj+HIRIgEqchFSAOQQFxIBVBAWpzIRYgDSMAIA5qIBVBf3NBgAFxai0AADoAPSAPZ0EXayETIA8gE3QhDyAHQQh2QQ
  FzIRQgByAUdCEHIA8gDyAHcyAVcXMhByATIBMgFHMgFXFzIRMgECAQIAiFIBKDhSATrYYhCCAJIBNqIglBAE4EQCAIIAogCxAAIAlBCGqthoQhCCAKQQRqIQog
  CUEgayEJCyAWRQ0BQQEhHQsgHCAcLQCJAkEBcjoAiQIgHCAcLQCBAkECcjoAgQIgGUECdCEZIBpBAnQhGiAFIBtBAnRqKAKwnQggGSAaIAJ0amohHkEAISBBDy
  EfIBcgGEYEQCAGQQh2IR8gISAfOgAAQQEhICAfQQFrIR8LAkAgH0EASA0AA0AgHSAfSwRAICEgIGpBADoAACAgQQFqISAMAgsgBCAfQQF0aiEmIAwgHiAmLQAA
  ICYtAAEgAnRqai0AAGohDSANLQBBIQ4gDkEBdEH8A3EgB0EGdmotAKycBCEPIAcgD2shByAIIAetQieGfSEQIBBCP4chEiASpyEVIA5BAXEgFUEBanMhFiANIw
  AgDmogFUF/c0GAAXFqLQAAOgBBIA9nQRdrIRMgDyATdCEPIAdBCHZBAXMhFCAHIBR0IQcgDyAPIAdzIBVxcyEHIBMgEyAUcyAVcXMhEyAQIBAgCIUgEoOFIBOt
  hiEIIAkgE2oiCUEATgRAIAggCiALEAAgCUEIaq2GhCEIIApBBGohCiAJQSBrIQkLICEgIGogHzoAACAgIBZqISAgHSAWQQFzcSEdIB9BAWsiH0EATg0ACwsgIE
  UNACAjRUEAIBdBAEdBAXQgARtyISJBASEjQQAhJEEQISVBACEmICBBCCAgQQhJGyEnAkADQCAmICdJBEAgDEH9AEHtACABG2ogIkECdCAjamohDQUgJEUNAiAk
  aCElIAxBiQFBhQEgARtqICJqIQ0LIA0tAAAhDiAOQQF0QfwDcSAHQQZ2ai0ArJwEIQ8gByAPayEHIAggB61CJ4Z9IRAgEEI/hyESIBKnIRUgDkEBcSAVQQFqcy
  EWIA0jACAOaiAVQX9zQYABcWotAAA6AAAgD2dBF2shEyAPIBN0IQ8gB0EIdkEBcyEUIAcgFHQhByAPIA8gB3MgFXFzIQcgEyATIBRzIBVxcyETIBAgECAIhSAS
  g4UgE62GIQggCSATaiIJQQBOBEAgCCAKIAsQACAJQQhqrYaEIQggCkEEaiEKIAlBIGshCQsgJUEQSQ0BICQgFiAmdHIhJCAjICNBAWtBAklqIBZBAWtxISMgJk
  EBaiEmDAALCyAlQRBJBEAgJCAWQQFzICV0QX9zcSEnBUEAISdBACEWCyAnQYB+ciEnICggIS0AACAhICBqQQFrLQAAa0EDSnEhKUEAISogICApayEmIAetQieG
  IRECQCAmRQ0AA0AgCEIBhiEIIAlBAWoiCUEATgRAIAggCiALEAAgCUEIaq2GhCEIIApBBGohCiAJQSBrIQkLIAggEX0hECAQQj+HIRIgEqchFSAQIBEgEoN8IQ
  ggKkEBdCAVQQFqaiEqICZBAWsiJg0ACwsgKkEgICBrIClqdCEqQQAhLkEAISxBACEmA0BBASAkICZ2QQFxaiErICsgFiAmICVGcWohKyAnICZ2QQFxBEBBfyEt
  A0AgLUEBaiEtIAhCAYYhCCAJQQFqIglBAE4EQCAIIAogCxAAIAlBCGqthoQhCCAKQQRqIQogCUEgayEJCyAIIBF9IhBCAFkEQCAQIQggLUHBAEkNAQsLIC1BwQ
  BJBEAgLUEESQRAICwhDiAtICx0IS0FIC1BA2sgLGohDkEBIC1BA2t0QQJqICx0IS0LQQAhDQJAIA5FDQADQCAIQgGGIQggCUEBaiIJQQBOBEAgCCAKIAsQACAJ
  QQhqrYaEIQggCkEEaiEKIAlBIGshCQsgCCARfSEQIBBCP4chEiASpyEVIBAgESASg3whCCANQQF0IBVBAWpqIQ0gDkEBayIODQALCyArIC0gDWpqISsLICtBAy
  AsdEoEQCAsICxBBElqISwLCyAuICtqIS4gKkEfdSEVICpBAXQhKiArIBVzIBVrISsgBCAhICZqLQAAQQF0aiEfICZBAWohJiApICYgIEZxIC5BAXFxBEBBACAr
  ayErCyAvICs7AbwQIC8gGSAfLQAAaiAaIB8tAAFqIAJ0ajsBvEAgL0ECaiEvICYgIEkNAAsLIBdBAWsiF0EATg0ACyAAIAFBAXRqIC8gMGtBAXY7AbxwQX8gCW
  tBA3YhJiAJICZBA3RqIQkgCiAmayEKIAlBCGohEyAAIAogCyAKIAtJGzYC+JABIAAgBzYCgJEBIAAgCEIgiKcgE3YgE3Q2AoSRASAAIAk7AYiRAUEBCw==
`, 'base64')

/** Where libde265 keeps which state follows that of a context after its likely bit, and after the other one. */
const states = { likely: 69424, other: 69520 } as const

/** Reads coefficients for a libheif that asks for it. It has to be called before anything is decoded. */
export function readCoefficients({ memory, table, allocate }: Decoder): void {
  const room = allocate(384)
  const bytes = new Uint8Array(memory.buffer)
  for (let state = 0; state < 64; state += 1) {
    for (const likely of [0, 1]) {
      bytes[room + state * 2 + likely] = (bytes[states.likely + state] ?? 0) * 2 + likely
      bytes[room + 128 + state * 2 + likely] = (bytes[states.other + state] ?? 0) * 2 + (state === 0 ? 1 - likely : likely)
    }
  }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assembled), { libheif: { memory, room } })
  table.set(place, exports['read'])
}
