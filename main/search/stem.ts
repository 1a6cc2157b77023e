import lunr from 'lunr'
import german from 'lunr-languages/lunr.de.js'
import support from 'lunr-languages/lunr.stemmer.support.js'
import { baseForm } from './base-forms'
import { separator } from './words'

export type Language = 'de' | 'en'

support(lunr)
german(lunr)
// A query is cut into words where a text is; * ~ ^ and the rest keep their meaning.
lunr.QueryLexer.termSeparator = new RegExp(`(?![*\\\\])${separator.source}`, 'u')

const pipelines: Readonly<Record<Language, lunr.Pipeline>> = { de: pipelineOf(lunr.de.stemmer), en: pipelineOf(lunr.stemmer) }

/** What the index stores for a folded word: lunr's pipeline of that language, and what it leaves undone. */
export function stem(word: string, language: Language): string {
  const base = baseForm(word, language)
  if (base !== null) return base
  const stemmed = pipelines[language].runString(word)[0] ?? word
  return language === 'de' ? finishGerman(word, stemmed) : finishEnglish(stemmed)
}

function pipelineOf(stemmer: lunr.PipelineFunction): lunr.Pipeline {
  const pipeline = new lunr.Pipeline()
  pipeline.add(stemmer)
  return pipeline
}

function finishGerman(word: string, stemmed: string): string {
  // Lehrerinnen: the plural of -in.
  if (/innen$/.test(word) && word.length > 7) return stemmed.replace(/inn$/, 'in')
  // Ghanas, Fotos, Kumasis: the genitive or plural s after a single vowel, which Snowball leaves.
  const open = word.length > 4 && /[^aeiou][aioy]s$/.test(word) ? stemmed.replace(/s$/, '') : stemmed
  return open
    // Thema, Themen; Zentrum, Zentren; Mechanismus, Mechanismen.
    .replace(/(?<=..)ma$/, 'm')
    .replace(/(?<=..[^at])um$/, '')
    .replace(/ismus$/, 'ism')
}

function finishEnglish(stemmed: string): string {
  // British and American spelling: organise, organize.
  return stemmed.length > 5 ? stemmed.replace(/is$/, 'iz') : stemmed
}
