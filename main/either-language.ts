/** The language that a text is handled in, by the code of its own: English is English, all else counts as German. */
export function eitherLanguage(code: string | null | undefined): 'de' | 'en' {
  return code === 'en' ? 'en' : 'de'
}
