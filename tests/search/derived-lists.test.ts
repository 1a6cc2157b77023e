import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { fold } from '../../main/search/language/fold'
import { listLines } from '../../main/search/language/word-list'

const lexicon = resolve(import.meta.dirname, '../../resources/lexicon')
const read = (name: string): string => readFileSync(resolve(lexicon, name), 'utf8')
const made = read('derived.sha256').trim().split('\n').map((line) => line.split(/\s+/))

it.each(made)('%s is what derive-forms.mjs made it to be: %s', (sum = '', name = '') => {
  expect(createHash('sha256').update(read(name)).digest('hex')).toBe(sum)
})

it('every list that the script writes is among them', () => {
  const written = [...read('derive-forms.mjs').matchAll(/write\('(german-\w+\.txt)'/g)].map(([, name = '']) => name)
  expect(new Set(made.map(([, name]) => name))).toEqual(new Set(written))
})

it('no noun is listed that the words of this field or the usual ones have', () => {
  const usual = new Set([...listLines(read('german-words.txt')).map((line) => line.split(' ')[0]), ...listLines(read('field-words.txt')).flatMap((line) => line.split(' ')).map(fold)])
  expect(listLines(read('german-nouns.txt')).filter((noun) => usual.has(noun) && noun.length > 3).filter((noun) => !/^(?:aber|einer|habe|muss|soll|sondern)$/.test(noun))).toEqual([])
})
