import { expect, it } from 'vitest'
import { kinOf } from '../../../main/search/match/kin'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

function found(text: string, query: string, language: 'de' | 'en' = 'de', without: readonly 'inflection'[] = []): ReturnType<typeof search>['hits'] {
  const db = emptyDatabase()
  addRecord(db, { pages: [text], language })
  const { hits } = search(db, { query, without })
  db.close()
  return hits
}

it.each([
  ['Die Teilnahme ist kostenlos.', 'teilnehmen'],
  ['Vierzig Betriebe haben teilgenommen.', 'Teilnahme'],
  ['Bitte die Schlüssel bald zurückgeben.', 'Rückgabe'],
  ['Die Summe muss zurückgezahlt werden.', 'Rückzahlung'],
  ['Ein Heftchen lag dabei.', 'Heft'],
  ['Die Fahrt dauerte vier Stunden.', 'fahren'],
  ['Ein Rundgang ist geplant.', 'Planung'],
  ['Die Sammlung beginnt um neun.', 'sammeln'],
  ['Auf dem Dach wurden Module installiert.', 'Installation'],
  ['Die Publikation ist vergriffen.', 'publizieren'],
  ['Das Amt kontrolliert die Filter.', 'Kontrolle'],
  ['Der Damm ist vier Meter hoch.', 'Höhe'],
  ['Die Feuchtigkeit stieg.', 'feucht'],
  ['Die Zuständigkeit liegt beim Land.', 'zuständig'],
  ['Flexible Zeiten gelten.', 'Flexibilität'],
  ['Eine aktuelle Liste fehlt.', 'Aktualität'],
  ['Die Mobilität nimmt zu.', 'mobile'],
  ['Elektrische Busse fahren.', 'Elektrizität'],
  ['Eine resiliente Stadt braucht Bäume.', 'Resilienz'],
  ['Die Protokollantin war krank.', 'Protokollant'],
  ['Der Hörder Markt war voll.', 'Hörde'],
  ['Das ist technisch machbar.', 'Technik'],
  ['Wir haben telefoniert.', 'Telefon'],
  ['Die Summe wird jährlich gezahlt.', 'Jahr'],
  ['Ein städtisches Grundstück wird verpachtet.', 'Stadt'],
  ['Am See steht ein Häuschen.', 'Haus'],
  ['Im Garten blüht es.', 'Gärtchen'],
  ['Ein Forscher aus Köln kam dazu.', 'forschen'],
  ['Das Dortmunder Netz wird ausgebaut.', 'Dortmund'],
  ['Die Stadt Karlsruhe fehlt.', 'Karlsruher'],
  ['Auf dem Münchner Kongress sprach sie zuerst.', 'München'],
  ['Die ghanaischen Gäste reisten ab.', 'Ghana'],
  ['In den 2020er Jahren stieg die Zahl.', '2020'],
])('%s is found by “%s”', (text, query) => expect(found(text, query)).toHaveLength(1))

it.each([
  ['The choice of trees was good.', 'choose'],
  ['They were sold in May.', 'sale'],
])('%s is found by “%s”', (text, query) => expect(found(text, query, 'en')).toHaveLength(1))

it.each([
  ['Please find the minutes attached.', 'pleasure'],
  ['Please let me know.', 'knowledge'],
  ['We will try to come.', 'trial'],
])('%s is not found by “%s”', (text, query) => expect(found(text, query, 'en')).toEqual([]))

it.each([
  // Another word by now, or of another root.
  ['Das Mädchen kam.', 'Made'],
  ['Die Station misst Regen.', 'stationieren'],
  ['Die Planung läuft.', 'Planeten'],
  ['Die Schönheit blieb.', 'schon'],
  ['Das Wachs schmolz.', 'wachsen'],
  ['Wir fuhren nach Herne.', 'Führung'],
  ['Die Führung begann.', 'fuhren'],
  ['Das Universum ist groß.', 'Universität'],
  ['Die Referenz fehlt.', 'Referent'],
  ['Er sprach über Qual.', 'Qualität'],
  ['Konstante Werte.', 'Konstantin'],
  ['Der Busch brennt.', 'Bus'],
  ['Das ging rasch.', 'Rasen'],
  ['Die Sitzung war kurz.', 'sitzen'],
  ['Er wurde berufen.', 'Beruf'],
  ['Der Strom fiel aus.', 'Strömung'],
  ['Die Schulung war gut.', 'Schulen'],
  ['Der Hammer liegt im Keller.', 'Hamm'],
  ['Er ging energisch vor.', 'Energie'],
  ['Die Aufgabe ist schwer.', 'aufgeben'],
  ['Sehr geehrte Damen und Herren', 'Ehrung'],
  ['Die Eichung der Zähler steht aus.', 'Eichen'],
  ['Er wies darauf hin.', 'Weisung'],
  ['Wir kennen den Weg.', 'Kennung'],
  ['Eine konstante Temperatur.', 'Konstanz'],
  ['Der Zug nach Konstanz.', 'konstant'],
  ['Eine chronische Krankheit.', 'Chronik'],
  ['Er lehnte es kategorisch ab.', 'Kategorie'],
  ['Telefon: 0231 50-0', 'telefonieren'],
  ['Im Jahr 2011 kam sie wieder.', 'jährlich'],
  ['Das Land Nordrhein-Westfalen fördert es.', 'ländlich'],
  ['Die Satzung tritt in Kraft.', 'kräftig'],
  ['Der Haushalt wurde verabschiedet.', 'Abschied'],
  // What the verb of the doer has in common with a noun.
  ['Die Miete steigt.', 'Mieter'],
  ['Der Mieter zog aus.', 'Miete'],
  ['Er tauchte auf.', 'Tau'],
])('%s is not found by “%s”', (text, query) => expect(found(text, query)).toEqual([]))

it('the hit marks the word as another form of what was asked for, behind what has the word itself', () => {
  const db = emptyDatabase()
  addRecord(db, { pages: ['Die Fahrt dauerte vier Stunden.'], language: 'de' })
  addRecord(db, { pages: ['Wir fahren um neun.'], language: 'de' })
  const { hits } = search(db, { query: 'fahren' })
  db.close()
  expect(hits.map(({ why }) => why[0])).toMatchObject([{ matched: 'fahren', rule: 'exact' }, { matched: 'Fahrt', rule: 'inflection' }])
})

it('nothing of it without other forms, in quotation marks, or with a minus', () => {
  const text = 'Die Fahrt dauerte vier Stunden.'
  expect([found(text, 'fahren', 'de', ['inflection']), found(text, '"fahren"')]).toEqual([[], []])
  expect(found(text, 'Stunden -fahren')).toHaveLength(1)
})

it('a long word without sense is told in no time', () => {
  const started = performance.now()
  for (const word of ['n'.repeat(50_000), 'ä'.repeat(50_000), `${'a'.repeat(50_000)}chen`, `ge${'et'.repeat(25_000)}`]) kinOf(word, 'de')
  expect(performance.now() - started).toBeLessThan(2_000)
})
