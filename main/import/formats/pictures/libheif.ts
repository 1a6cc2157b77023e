import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import start, { type Libheif } from 'libheif-js/libheif-wasm/libheif.js'
import { askingForCoefficients, readCoefficients } from './heic-coefficients'
import { shrinkIn, type Shrink } from './heic-small'
import { quicken, type Decoder } from './heic-transform'

let started: { readonly libheif: Libheif; readonly shrink: Shrink | null } | null = null

/** libheif, started when it is first asked for; with what makes its pictures small, where the processor can. */
export function openLibheif(): { readonly libheif: Libheif; readonly shrink: Shrink | null } {
  if (started !== null) return started
  // What has run for so long is compiled once more, and thoroughly. What decodes soon has; at a quarter of this, V8's own measure, it
  // is also functions of 10,000 to 17,000 instructions that hardly ever run, for as long again as all the others take.
  setFlagsFromString('--wasm-tiering-budget=50000000')
  const program = libheifProgram()
  const asking = askingForCoefficients(program)
  const { libheif, decoder } = startLibheif(asking ?? program)
  if (asking !== null) readCoefficients(decoder)
  quicken(decoder)
  return (started = { libheif, shrink: shrinkFor(decoder) })
}

function shrinkFor(decoder: Decoder): Shrink | null {
  try {
    return shrinkIn(decoder)
  } catch (error) {
    // A processor from before 2008 has no such instructions.
    if (error instanceof WebAssembly.CompileError) return null
    throw error
  }
}

/** libheif as it comes. */
export function libheifProgram(): Buffer<ArrayBuffer> {
  return readFileSync(createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm'))
}

/** Starts libheif, with what can be replaced in it while it runs. */
export function startLibheif(program: Buffer<ArrayBuffer>): { readonly libheif: Libheif; readonly decoder: Decoder } {
  let parts: WebAssembly.ExportValue[] = []
  const libheif = start({
    instantiateWasm(imports, receive) {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(program), imports)
      parts = Object.values(instance.exports)
      return receive(instance)
    },
  })
  const memory = parts.find((part) => part instanceof WebAssembly.Memory)
  const table = parts.find((part) => part instanceof WebAssembly.Table)
  if (memory === undefined || table === undefined) throw new Error('libheif shows neither its memory nor its functions')
  return { libheif, decoder: { memory, table, allocate: (bytes) => libheif._malloc(bytes), free: (address) => libheif._free(address) } }
}
