import type { Language } from '../preload/contract'

/** The language of sentences on a terminal: English where the environment says so, which Windows leaves to its settings, else German. */
export function userLanguage(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, settings: () => string = () => Intl.DateTimeFormat().resolvedOptions().locale): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || (platform === 'win32' ? settings() : '')
  return /^en\b|^en_/i.test(locale) ? 'en' : 'de'
}
