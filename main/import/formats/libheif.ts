import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import start, { type Libheif } from 'libheif-js/libheif-wasm/libheif.js'
import { quicken, type Decoder } from './heic-transform'

let started: Libheif | null = null

/** libheif, started when it is first asked for. */
export function openLibheif(): Libheif {
  if (started !== null) return started
  const { libheif, decoder } = startLibheif()
  quicken(decoder)
  return (started = libheif)
}

/** Starts libheif as it comes, with what can be replaced in it. */
export function startLibheif(): { readonly libheif: Libheif; readonly decoder: Decoder } {
  const program = readFileSync(createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm'))
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
  return { libheif, decoder: { memory, table, allocate: (bytes) => libheif._malloc(bytes) } }
}
