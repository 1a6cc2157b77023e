/** The commonest words of German and English: a line or two of either has one of them. */
const commonest = /(?<!\p{L})(?:der|die|das|und|in|den|von|zu|mit|für|auf|ist|im|dem|des|ein|eine|nicht|am|the|of|and|to|for|on|is|at|with|by|from)(?!\p{L})/giu
const lettersForOne = 120

/** Whether letters whose meaning a font does not tell have come out as German or English all the same. */
export function readsLikeText(text: string): boolean {
  const signs = text.replace(/\s+/g, '').length
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const foreign = text.match(/[\uFFFD\uE000-\uF8FF]|[^\P{Cc}\n\t]/gu)?.length ?? 0
  const words = text.match(commonest)?.length ?? 0
  return letters > signs / 2 && foreign <= signs / 20 && words >= Math.max(1, Math.floor(letters / lettersForOne))
}

const fewestLetters = 8

/** Whether a page's text layer is missing, or broken: letters without a meaning of their own (private use, replacement). */
export function isWithoutText(page: string): boolean {
  const letters = page.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const foreign = page.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0
  return letters < fewestLetters || foreign > letters / 4
}

/** Below these there is too little to tell by. */
const fewestSigns = 20
const fewestWords = 20
/** The share of words among which some of the commonest may be by chance. */
const leastKnown = 0.05
/** The share of letters and digits among signs that even tables, codes and formulas reach. */
const leastMeant = 0.35
/** The share of vowels that languages in Latin letters reach, and letters drawn by lot do not. */
const leastVowels = 0.28

/**
 * Whether a text is no reading of anything: next to nothing but signs between letters, or words without vowels, hardly one of
 * them of German or English. Tables of figures, codes, formulas and other languages are none of that.
 */
export function isGarbled(text: string): boolean {
  // A line of dots or dashes counts as one.
  const signs = text.replace(/\s+/g, '').replace(/([^\p{L}\p{N}])\1+/gu, '$1')
  const known = text.match(commonest)?.length ?? 0
  if (signs.length < fewestSigns || known > (text.match(/\p{L}+/gu)?.length ?? 0) * leastKnown) return false
  if ((signs.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < signs.length * leastMeant) return true
  const words = text.match(/(?<![\p{L}\p{N}])\p{Script=Latin}{4,}(?![\p{L}\p{N}])/gu) ?? []
  const letters = words.join('')
  const vowels = letters.normalize('NFD').match(/[aeiouy\u025B\u0254]/giu)?.length ?? 0
  return words.length >= fewestWords && letters.length > signs.length / 2 && vowels < letters.length * leastVowels
}
