// Makes german-words.txt beside it from the two lists named in README.md; derive-forms.mjs makes the rest of it:
//   node resources/lexicon/derive.mjs german-frequency-50k.txt.gz snowball-german-vocabulary.txt.gz
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

const [frequencies, vocabulary] = process.argv.slice(2).map((path) => gunzipSync(readFileSync(path)).toString('utf8').split('\n'))
const fold = (word) => word.replaceAll('ß', 'ss').normalize('NFD').replace(/[\u0300-\u036F]/g, '')
const isWord = (word) => /^[a-z]{4,22}$/.test(word) && /[aeiouy]/.test(word)
const write = (name, lines) => writeFileSync(resolve(import.meta.dirname, name), `${[...new Set(lines)].sort().join('\n')}\n`)

const counted = new Map(frequencies.filter((line) => line !== '').map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]))

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
