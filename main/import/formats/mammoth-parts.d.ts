/** What mammoth 1.13 is put together of: a document is read, then written as HTML by rules. */
declare module 'mammoth/lib/docx/docx-reader.js' {
  const reader: {
    /** Reads a document out of its parts. */
    read(file: { exists(name: string): boolean; read(name: string, encoding?: string): Promise<unknown> }): Promise<{ readonly value: object }>
  }
  export default reader
}

declare module 'mammoth/lib/document-to-html.js' {
  const writing: {
    DocumentConverter(options: { readonly styleMap: readonly object[]; readonly convertImage: object }): { convertToHtml(document: object): Promise<{ readonly value: string }> }
  }
  export default writing
}

declare module 'mammoth/lib/style-reader.js' {
  const styles: {
    /** Reads a rule; null where it is none. */
    readStyle(rule: string): { readonly value: object | null }
  }
  export default styles
}

declare module 'mammoth/lib/options-reader.js' {
  const options: {
    /** Options with mammoth's own rules behind those given. */
    readOptions(given: { readonly styleMap: readonly string[] }): { readStyleMap(): readonly string[] }
  }
  export default options
}
