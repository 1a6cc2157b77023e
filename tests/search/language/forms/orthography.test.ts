import { expect, it } from 'vitest'
import { otherOrthographies } from '../../../../main/search/language/forms/orthography'
import { search } from '../../../../main/search/search'
import { addRecord, emptyDatabase } from '../../archive'

function found(text: string, query: string, without: readonly 'spelling'[] = []): ReturnType<typeof search> {
  const db = emptyDatabase()
  addRecord(db, { pages: [text] })
  const result = search(db, { query, without })
  db.close()
  return result
}

it.each([
  ['Photovoltaik', 'Fotovoltaik'], ['Graphiken', 'Grafik'], ['Geographie', 'Geografie'], ['Telephone', 'Telefon'], ['Symphonie', 'Sinfonie'],
  ['Potentiale', 'Potenzial'], ['substantielle', 'substanziell'], ['selbständig', 'selbstständig'], ['aufwendige', 'aufwändig'], ['numeriert', 'nummeriert'],
  ['plaziert', 'platziert'], ['rauhe', 'raue'], ['Tip', 'Tipp'], ['Roheit', 'Rohheit'], ['Schiffahrt', 'Schifffahrt'], ['Kontrollampe', 'Kontrolllampe'],
  ['Fußballänderspiel', 'Fußballländerspiel'], ['Cadmium', 'Kadmium'], ['Stickoxyde', 'Stickoxid'], ['Sportclub', 'Sportklub'], ['Kleppingstr.', 'Kleppingstraße'], ['Kleppingstr.', 'Kleppingstrasse'],
])('%s, as it was written before the reform, and %s are found by each other', (before, now) => {
  expect([found(`Im Bericht steht ${before}.`, now).total, found(`Im Bericht steht ${now}.`, before).total]).toEqual([1, 1])
})

it.each([
  ['Photovoltaikanlagen', 'Fotovoltaik'], ['Fotovoltaikanlagen', 'Photovoltaik'], ['Entwicklungspotentiale', 'Potenzial'], ['Binnenschiffahrt', 'Schifffahrt'],
  ['Telephonverzeichnis', 'Telefon'], ['Pressefotos', 'Photo'],
])('%s is found by %s, its part', (whole, part) => {
  expect(found(`Im Bericht steht ${whole}.`, part).total).toBe(1)
})

it.each([['Graf', 'Graph'], ['Grafschaft', 'Graph'], ['Fonds', 'Phons'], ['Methan', 'Ethan'], ['Stoppel', 'Stop'], ['Rauch', 'rau']])('%s is no other spelling of %s', (word, other) => {
  expect(found(`Im Bericht steht ${word}.`, other).total).toBe(0)
})

it.each(['Wasser', 'Hoffnung', 'Umwelt', 'Initiative', 'Aufwendungen', 'Metalleimer'])('%s is written in one way', (word) => {
  expect(otherOrthographies(word)).toEqual([])
})

it('a hit says that it is another spelling, and a search that goes without these does not give it', () => {
  expect(found('Das Potential ist groß.', 'Potenzial').hits[0]?.why).toMatchObject([{ matched: 'Potential', rule: 'spelling' }])
  expect(found('Das Potential ist groß.', 'Potenzial', ['spelling']).total).toBe(0)
})

it('phrases and patterns meet it too', () => {
  expect([found('Die selbständige Arbeit ruht.', '"selbstständige Arbeit"').total, found('Die Photovoltaikmodule sind da.', 'Fotovolt*').total]).toEqual([1, 1])
})

it.each([
  ['3.400 kWh', 'Kilowattstunden'], ['3,5 Megawatt', 'MW'], ['12 ha', 'Hektar'], ['40 Kilometer', 'km'], ['3 Mio. Euro', 'Millionen'], ['Prof. Mensah', 'Professor'], ['Bürgermeister Pauly', 'Bgm.'],
  ['Rhein. Str. 12', 'Straße'], ['ca. vierzig', 'circa'], ['the dept. of works', 'department'], ['Zoomlion Ghana Limited', 'Ltd'], ['ein Kurs der VHS', 'Volkshochschule'],
])('%s is found by %s, which is the same cut short or in full', (text, asked) => {
  expect(found(`Im Bericht steht ${text}.`, asked).total).toBe(1)
})

it.each([['3.400 kW', 'Kilowattstunde'], ['Die Abteilung', 'Abt'], ['Mia', 'Mio']])('%s is not found by %s', (text, asked) => expect(found(`Im Bericht steht ${text}.`, asked).total).toBe(0))
