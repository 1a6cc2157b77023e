// Makes english-forms.txt beside it: words that the stemmer would bring together though WordNet knows no kinship between them.
//   node resources/lexicon/derive-english.mjs folder-of-wordnet's-dict
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createServer } from 'vite'

const [folder = ''] = process.argv.slice(2)
const read = (name) => readFileSync(resolve(folder, name), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('  '))
const write = (name, lines) => writeFileSync(resolve(import.meta.dirname, name), lines.map((line) => `${line}\n`).join(''))
const isWord = (word) => /^[a-z]{3,20}$/.test(word)

// How often a word was met in the texts WordNet was tried on, by all its meanings.
const often = new Map()
for (const line of read('index.sense')) {
  const [sense, , , count] = line.split(' ')
  const lemma = sense.split('%')[0]
  if (isWord(lemma)) often.set(lemma, (often.get(lemma) ?? 0) + Number(count))
}

// Words, kinds of speech, and which are derived from which.
const kinds = new Map()
const kin = []
const lemmas = new Map()
for (const kind of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of read(`data.${kind}`)) {
    const [offset, , type, count, ...rest] = line.split(' ')
    const words = Array.from({ length: parseInt(count, 16) }, (_, at) => rest[at * 2].replace(/\(.*\)$/, ''))
    lemmas.set(`${type === 's' ? 'a' : type}${offset}`, words)
    for (const word of words) if (isWord(word)) kinds.set(word, (kinds.get(word) ?? new Set()).add(kind))
  }
}
for (const kind of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of read(`data.${kind}`)) {
    const [offset, , type, count, ...rest] = line.split(' ')
    const pointers = rest.slice(parseInt(count, 16) * 2)
    for (let at = 1; at < 1 + Number(pointers[0]) * 4; at += 4) {
      const [symbol, target, targetType, places] = pointers.slice(at, at + 4)
      if (symbol !== '+' && symbol !== '\\' && symbol !== '<') continue
      const one = lemmas.get(`${type === 's' ? 'a' : type}${offset}`)?.[parseInt(places.slice(0, 2), 16) - 1]
      const other = lemmas.get(`${targetType === 's' ? 'a' : targetType}${target}`)?.[parseInt(places.slice(2), 16) - 1]
      if (one !== undefined && other !== undefined) kin.push([one.toLowerCase(), other.toLowerCase()])
    }
  }
}

write('english-forms.txt', [])
const server = await createServer({ configFile: false, root: resolve(import.meta.dirname, '../..'), server: { middlewareMode: true, watch: null }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } })
const { stem } = await server.ssrLoadModule('/main/search/language/forms/stem.ts')
const handmade = new Set(readFileSync(resolve(import.meta.dirname, 'forms.en.txt'), 'utf8').split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')))

const groups = new Map()
for (const word of kinds.keys()) {
  const key = stem(word, 'en')
  groups.set(key, [...(groups.get(key) ?? []), word])
}
const related = new Map()
for (const [one, other] of kin) for (const [from, to] of [[one, other], [other, one]]) related.set(from, (related.get(from) ?? new Set()).add(to))
// What every word of that shape has: quickly, darkness, breakable, breakability.
const endings = 'est ly ness able ability ible ibility ing ed er or s es ful fully fulness ation ion al ally ical ic ism ist ity ous ously less'.split(' ')
const made = (base, word) => {
  const stubs = [base, base.replace(/e$/, ''), base.replace(/y$/, 'i'), base.replace(/le$/, ''), base.replace(/ble$/, 'b'), base + base.at(-1), base.replace(/ous$/, ''), base.replace(/(?:ise|ize)$/, 'i'), base.replace(/(?:al|ic|ism|ist|ly|ful|ness|ity)$/, '')]
  return stubs.some((stub) => endings.some((ending) => word === stub + ending)) || word === `${base.slice(0, -1)}ied` || word === base.replace(/y$/, 'ies') || word === base.replace(/ise$/, 'ize')
    || word.replaceAll('or', 'our') === base || word.replace(/l(?=ful)/, 'll') === base
}

const inflected = (word) => {
  const forms = [word]
  if (/(?:ness|ity|ism|ed)$/.test(word)) return forms
  const stub = word.replace(/e$/, '')
  const double = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(word) ? word + word.at(-1) : stub
  if (kinds.get(word).has('noun') || kinds.get(word).has('verb')) forms.push(/(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`)
  if (kinds.get(word).has('verb')) forms.push(/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${double}ed`, `${word.endsWith('y') ? word : double}ing`)
  return forms
}

const lines = []
for (const [key, words] of groups) {
  if (words.length < 2) continue
  const known = words.filter((word) => !handmade.has(word))
  const parts = []
  for (const word of [...known].sort((a, b) => a.length - b.length)) {
    const near = parts.filter((part) => part.some((other) => related.get(word)?.has(other) || made(other, word) || made(word, other)
      || [...(related.get(word) ?? [])].some((between) => related.get(other)?.has(between))))
    const joined = [word, ...near.flat()]
    for (const part of near) parts.splice(parts.indexOf(part), 1)
    parts.push(joined)
  }
  const weigh = (part) => part.reduce((sum, word) => sum + (often.get(word) ?? 0), 0)
  const [first, ...others] = parts.map((part) => ({ part, weight: weigh(part) })).filter(({ weight }) => weight > 1).sort((a, b) => b.weight - a.weight)
  if (first === undefined) continue
  for (const { part } of others) {
    const base = [...part].sort((a, b) => a.length - b.length)[0]
    const name = base === key || groups.has(base) ? `${base}'` : base
    lines.push([name, ...new Set(part.flatMap(inflected).filter((form) => stem(form, 'en') === key || form === base))].join(' '))
  }
}
write('english-forms.txt', ['# Made by derive-english.mjs: base form, then its words, which the stemmer would bring to another base.', ...lines.sort()])
await server.close()
