// Makes the three lists german-*.txt beside it from the two lists named in README.md:
//   node resources/lexicon/derive.mjs german-frequency-50k.txt.gz snowball-german-vocabulary.txt.gz
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

const [frequencies, vocabulary] = process.argv.slice(2).map((path) => gunzipSync(readFileSync(path)).toString('utf8').split('\n'))
const fold = (word) => word.replaceAll('ß', 'ss').normalize('NFD').replace(/[\u0300-\u036F]/g, '')
const isWord = (word) => /^[a-z]{4,22}$/.test(word) && /[aeiouy]/.test(word)
const write = (name, lines) => writeFileSync(resolve(import.meta.dirname, name), `${[...new Set(lines)].sort().join('\n')}\n`)

const counted = new Map(frequencies.filter((line) => line !== '').map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]))
const met = new Set([...vocabulary, ...counted.keys()])

// A digit from 0 to 9: how often per half order of magnitude. The shorter a word, the more often it has to be met, and
// more so where only the film list has it: what is rare there is mostly names and slips.
const counts = new Map()
for (const [word, count] of counted) counts.set(fold(word), (counts.get(fold(word)) ?? 0) + count)
const listed = new Set(vocabulary.map(fold))
const rarest = (word) => (listed.has(word) ? { 4: 3, 5: 1, 6: 1 }[word.length] ?? 0 : { 4: 5, 5: 3, 6: 2 }[word.length] ?? 1)
const often = (word) => Math.max(0, Math.min(9, Math.floor(2 * Math.log10(Math.max(counts.get(word) ?? 0, 30))) - 2))
write('german-words.txt', [...counts.keys(), ...listed]
  .filter((word) => isWord(word) && often(word) >= rarest(word))
  .map((word) => `${word} ${often(word)}`))

// Weak verbs, without their ending: the lists have their present and their past as well (sammeln, sammelt, sammelte); with
// a prefix that no noun begins with by chance, the present will do.
const verbs = []
const prefixed = /^(?:be|ver|er|ent|zer|unter|über|miss|wider|hinter)...../
for (const word of met) {
  const root = word.replace(/en$/, '')
  const past = /[td]$|[^aeiouäöülrh][mn]$/.test(root) ? `${root}et` : `${root}t`
  const isVerb = met.has(past) && met.has(`${past}e`) && (met.has(`${root}e`) || met.has(`${root}end`) || met.has(`${root}ende`))
  const isPrefixedVerb = prefixed.test(word) && met.has(past) && (met.has(`${root}e`) || met.has(`${past}e`) || counted.has(past))
  if (word.endsWith('en') && root.length >= 3 && (isVerb || isPrefixedVerb)) verbs.push(fold(root))
  const short = word.slice(0, -1)
  if (/[^aeiou]e[lr]n$/.test(word) && short.length >= 5 && met.has(`${short}t`) && (met.has(`${short}te`) || met.has(`${short}ten`))) verbs.push(fold(short))
}
write('german-verbs.txt', verbs)

// Adjectives, without an ending: only they take -em as well as -en or -es, or all of -e, -er, -en, -es, and -ere or -ste.
const adjectives = []
for (const word of met) {
  const root = word.slice(0, -2)
  const has = (...endings) => endings.every((ending) => met.has(root + ending))
  if (word.endsWith('em') && root.length >= 3 && (has('es', 'en') || has('er', 'en', 'e'))) adjectives.push(fold(root))
  if (word.endsWith('es') && root.length >= 3 && has('', 'e', 'er', 'en') && (has('ere') || has('eren') || has('ste') || has('sten') || has('este'))) adjectives.push(fold(root))
}
write('german-adjectives.txt', adjectives)
