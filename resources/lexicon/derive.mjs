// Makes german-words.txt from the two lists named in README.md:
//   node resources/lexicon/derive.mjs german-frequency-50k.txt.gz snowball-german-vocabulary.txt.gz > german-words.txt
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const [frequencies, vocabulary] = process.argv.slice(2).map((path) => gunzipSync(readFileSync(path)).toString('utf8').split('\n'))
const fold = (word) => word.replaceAll('ß', 'ss').normalize('NFD').replace(/[\u0300-\u036F]/g, '')
const isWord = (word) => /^[a-z]{4,22}$/.test(word) && /[aeiouy]/.test(word)

const counts = new Map()
for (const line of frequencies) {
  const [word = '', count = '0'] = line.split(' ')
  const folded = fold(word)
  if (isWord(folded)) counts.set(folded, (counts.get(folded) ?? 0) + Number(count))
}
const listed = new Set(vocabulary.map(fold).filter(isWord))

// A digit from 0 to 9: how often per half order of magnitude. The shorter a word, the more often it has to be met, and
// more so where only the film list has it: what is rare there is mostly names and slips.
const rarest = (word, isListed) => (isListed ? { 4: 3, 5: 1, 6: 1 }[word.length] ?? 0 : { 4: 5, 5: 3, 6: 2 }[word.length] ?? 1)
for (const word of [...new Set([...counts.keys(), ...listed])].sort()) {
  const often = Math.max(0, Math.min(9, Math.floor(2 * Math.log10(Math.max(counts.get(word) ?? 0, 30))) - 2))
  if (often >= rarest(word, listed.has(word))) process.stdout.write(`${word} ${often}\n`)
}
