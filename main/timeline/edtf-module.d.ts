/** The part of the `edtf` package we call: it ships no types. */
declare module 'edtf' {
  export function parse(text: string): { readonly type: string; readonly level: number }
}
