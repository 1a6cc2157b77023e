import type { Language } from '../preload/contract'

/** The language of sentences on a terminal: English where the environment says so, else German. */
export function userLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^en\b|^en_/i.test(locale) ? 'en' : 'de'
}
