const german = new Set('der die das und ist im am vom zum zur den dem des ein eine einer mit von für auf nicht wurde wird sich bei nach uhr bis sind auch als herr frau januar märz mai juni juli oktober dezember bild foto protokoll'.split(' '))
const english = new Set('the of and to is was were with for at by from on this that are be it as which will has have january march may june july october december photo minutes meeting'.split(' '))

/** The language of a text by its small words, from its first 20,000 characters; German where nothing tells. */
export function languageOf(text: string): 'de' | 'en' {
  let balance = 0
  for (const [word] of text.slice(0, 20_000).matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase()
    if (german.has(lower) || /[äöüß]/.test(lower)) balance += 1
    if (english.has(lower)) balance -= 1
  }
  return balance < 0 ? 'en' : 'de'
}
