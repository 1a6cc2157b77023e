/** The style of the paragraph that names a document, in Word's styles (Rich Text Format 1.9.1, "Style Sheet"). */
const titleStyle = /\{\\s(\d+)(?!\d)[^{};]*[\s}](?:Title|Titel);\}/

/** An RTF whose paragraphs in that style are headings of the first order to our reader, which knows them by number only. */
export function withTitleAsHeading(rtf: string): string {
  const number = titleStyle.exec(rtf.slice(0, 1_000_000))?.[1]
  return number === undefined ? rtf : rtf.replace(new RegExp(String.raw`\\s${number}(?!\d)`, 'g'), String.raw`\s1`)
}
