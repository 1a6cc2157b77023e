/** A text as far as there is room for it, to the end of a word. */
export function cutAtWord(longest: number, text: string): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest - 2)
  return `${text.slice(0, end > 0 ? end : longest - 2)} …`
}
