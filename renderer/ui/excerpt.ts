/** The beginning of a text, of so many characters at most. */
export function excerpt(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)} …` : text
}
