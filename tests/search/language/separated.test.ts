import { afterAll, beforeAll, expect, it } from 'vitest'
import { separatedIn } from '../../../main/search/language/separated'
import { wordsIn } from '../../../main/search/language/words'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

const separated = (text: string): string[] => separatedIn(text, wordsIn(text)).map((each) => each.text)

it.each([
  ['Die Kämmerin lud die Fraktionen zu einer Klausur ein.', ['einlud']],
  ['Beide Städte nahmen am 12. Mai an der Konferenz teil.', ['teilnahmen']],
  ['Das Amt schlägt drei Standorte vor und legt einen Plan bei.', ['vorschlägt', 'beilegt']],
  ['Er stellte die Schule, die zuerst saniert wurde, den Gästen vor.', ['vorstellte']],
  ['Frau Dr. Owusu reist morgen ab', ['abreist']],
  ['Sie stellen das Programm vor; das Treffen findet später statt.', ['vorstellen', 'stattfindet']],
  ['Das Land erkennt die Prüfung an, und die Stadt behält den Namen bei.', ['anerkennt', 'beibehält']],
  ['Der Verein hält alle Fristen ein und bereitet den Besuch vor.', ['einhält', 'vorbereitet']],
  ['Die Firma kehrt die Rinnen aus, bevor sie weiterfährt.', ['auskehrt']],
])('%s', (text, found) => expect(separated(text)).toEqual(found))

it.each([
  'Der Weg vor der Schule, mit Bäumen.',
  'Wer bezahlt? Mit Karte.',
  'Er kam. Das Datum steht im Kopf, nicht auf der Seite danach.',
  'Anlagen: Liste der Gäste (mit Fotos)',
])('%s has no verb apart from its particle', (text) => expect(separated(text)).toEqual([]))

const db = emptyDatabase()
beforeAll(() => {
  addRecord(db, { pages: ['Die Referentin schlug dem Ausschuss drei Standorte vor.'], language: 'de' })
})
afterAll(() => db.close())

it.each(['vorschlagen', 'vorgeschlagen', 'schlug'])('“%s” finds the verb that stands apart from its particle', (query) => {
  expect(search(db, { query }).total).toBe(1)
})

it('the hit shows both its parts', () => {
  const [hit] = search(db, { query: 'vorschlagen' }).hits
  expect(hit?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['schlug', 'vor'])
})

it.each(['Vorstand', 'anschlagen', 'vorstehen'])('“%s” does not', (query) => {
  expect(search(db, { query }).total).toBe(0)
})
