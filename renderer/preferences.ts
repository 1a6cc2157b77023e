import type { Language } from '../preload/contract'

export type Theme = 'system' | 'light' | 'dark'

const themeKey = 'klimaarchiv.theme'
const languageKey = 'klimaarchiv.language'

/** The colours chosen in this window's computer; `system` where nothing was chosen. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(themeKey)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** Shows the interface in these colours, and does so at the next start. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem(themeKey, theme)
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

const rehearseKey = 'klimaarchiv.rehearse'

/** Whether an import is shown before it is made. */
export function rehearsesFirst(): boolean {
  return localStorage.getItem(rehearseKey) === 'yes'
}

/** Remembers that for the next import, and the next start. */
export function storeRehearsesFirst(first: boolean): void {
  localStorage.setItem(rehearseKey, first ? 'yes' : 'no')
}

const facetsKey = 'klimaarchiv.facets'

/** Whether the results are shown with what they can be narrowed by; where there is room, so it is at first. */
export function showsFacets(): boolean {
  return (localStorage.getItem(facetsKey) ?? (matchMedia('(min-width: 75em)').matches ? 'yes' : 'no')) === 'yes'
}

/** Remembers that for the next start. */
export function storeShowsFacets(shown: boolean): void {
  localStorage.setItem(facetsKey, shown ? 'yes' : 'no')
}

/** The language chosen before, else the computer's, where it is one of ours; English for everybody else. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(languageKey)
  if (stored === 'de' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en'
}

/** Remembers the language for the next start. */
export function storeLanguage(language: Language): void {
  localStorage.setItem(languageKey, language)
}
