/** How word-extractor 1.0 turns Word's signs into text; its own parts take them from here when they are loaded. */
declare module 'word-extractor/lib/filters.js' {
  const filters: {
    /** Takes fields and marks out of a text. */
    clean(text: string): string
    /** What bytes from 0x80 to 0x9F mean. */
    binaryToUnicode(text: string): string
    /** Makes quotation marks and dashes those of ASCII. */
    filter(text: string): string
  }
  export default filters
}
