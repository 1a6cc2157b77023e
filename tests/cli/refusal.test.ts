import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { readLines } from '../../main/cli/read'
import { faultOf } from '../../main/cli/refusal'
import { faultSentence } from '../../main/fault-sentences'
import { placesFrom } from '../../main/hosts/places'
import { faultCodes } from '../../preload/faults'

it('has a sentence for every fault, in both languages', () => {
  for (const code of faultCodes) {
    for (const language of ['de', 'en'] as const) expect(faultSentence({ code, details: {} }, language)).not.toContain(code)
  }
})

it.each([
  [{ given: 'nope' }, '„nope“ ist keine Kennung. Die eines Datensatzes zeigt „search“ unter jedem Treffer'],
  [{ read: 'foo', known: 'dates, caption' }, '„read foo“ gibt es nicht. Möglich: dates, caption.'],
  [{ from: '2012-01-01', to: '2011-01-01' }, '--to (2011-01-01) liegt vor --from (2012-01-01).'],
  [{ problem: 'text: fehlt' }, 'Diese Eingabe ist nicht möglich: text: fehlt. Was möglich ist, zeigt --help.'],
])('says what is wrong with an input: %o', (details, sentence) => {
  expect(faultSentence({ code: 'input-invalid', details }, 'de')).toContain(sentence)
})

it('names the field a line lacks, without the marks of a list', () => {
  const { error } = z.object({ id: z.number(), text: z.string() }).safeParse({ id: 1 })
  expect(faultOf(error)).toEqual({ code: 'input-invalid', details: { problem: expect.stringMatching(/^text: [^✖\n]+$/) } })
})

it('names the reader there is none of', () => {
  expect(() => readLines('foo', placesFrom(resolve(import.meta.dirname, '../../out/main')))).toThrow(expect.objectContaining({ code: 'input-invalid', details: expect.objectContaining({ read: 'foo' }) }))
})
