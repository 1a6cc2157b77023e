import { expect, it } from 'vitest'
import { eventTitle } from '../../../../main/import/suggest/events/event-title'
import { suggestFrom } from '../../../../main/import/suggest/suggest'
import { toldEvents } from './told-events'

const eventsIn = (text: string, lang: 'de' | 'en' = 'de') => suggestFrom({ pages: [text], caption: null, lang }).filter((each) => each.kind === 'event')

it('what happened is read with its day, place and name, and what did not is left alone, in at least 95 of 100 sentences', () => {
  const wrong = toldEvents.filter(([lang, text, edtf, place, title]) => {
    const events = eventsIn(text, lang)
    return edtf === null ? events.length > 0 : !events.some((event) => event.date?.edtf === edtf && event.place === place && title?.test(event.title))
  })
  expect(wrong.length / toldEvents.length, wrong.map(([, text]) => text).join('\n')).toBeLessThanOrEqual(0.05)
})

it.each([
  ['Vom 8. bis 14. März 2013 besuchte eine Delegation aus Kumasi die Stadt Dortmund.', 'Delegation aus Kumasi besuchte die Stadt Dortmund'],
  ['Im Rahmen des Besuchs wurde am 12. März 2015 in Kumasi ein Biogasreaktor übergeben.', 'Biogasreaktor übergeben'],
  ['Das neue Umweltbildungszentrum in Kumasi wurde am 2. Mai 2016 eröffnet.', 'Neues Umweltbildungszentrum eröffnet'],
])('“%s” is told as “%s”', (text, title) => {
  expect(eventsIn(text)).toMatchObject([{ title, wording: text }])
})

it.each([
  ['de', 'Vortrag von Prof. Dr. Almut Reckmann im Kreis, 12. Januar 2016', 'Vortrag von Prof. Dr. Almut Reckmann im Kreis'],
  ['de', 'hiermit lade ich Sie herzlich ein zur nächsten Sitzung am 21. April 2016 um 15:00 Uhr im Rathaus.', 'Nächste Sitzung'],
  ['de', 'Datum\tAnlass\tOrt\tWer\n12.03.2015\tWorkshop Abwasser\tKumasi\tOverbeck', 'Workshop Abwasser'],
  ['en', 'MINUTES OF THE 3RD MEETING OF THE WASTE COMMITTEE HELD ON THURSDAY, 14TH MARCH, 2013', 'MEETING OF THE WASTE COMMITTEE'],
] as const)('is called by all its words, and by no others (%s): %j', (lang, text, title) => {
  expect(eventsIn(text, lang)).toMatchObject([{ title }])
})

it('what happened is told up to where a sentence begins with a year', () => {
  expect(eventsIn('Am 19. Mai 2016 wurden in Kumasi 200 Straßenbäume gepflanzt. 2020 standen davon noch 143. Abena Asante leitet das Baumkataster.')).toMatchObject([{ title: '200 Straßenbäume gepflanzt' }])
})

it('an event is called the same whichever sign ends its quotation', () => {
  const titles = ['“', '"', '”'].flatMap((sign) => eventsIn(`Am 3. September 2011 fand in Dortmund die Feier „750 Jahre Musterau${sign} statt.`)).map(({ title }) => title)
  expect(titles).toEqual(Array.from({ length: 3 }, () => 'Feier „750 Jahre Musterau“'))
})

it('minutes begin with their meeting: a heading, then lines with day and place', () => {
  const page = ['Gemeinde Musterau', 'Niederschrift über die 3. Sitzung der Lenkungsgruppe', 'Sitzungstag: Dienstag, 14. Mai 2013', 'Ort: Rathaus Dortmund, Saal 2', '', 'TOP 1: Die Niederschrift über die 2. Sitzung vom 9. April 2013 wird genehmigt.'].join('\n')
  expect(eventsIn(page)).toMatchObject([{ title: '3. Sitzung der Lenkungsgruppe', place: 'Dortmund', date: { edtf: '2013-05-14' } }])
  expect(eventsIn('Minutes of the steering committee\nDate: 4 May 2014\nVenue: Town Hall, Room 3', 'en')).toMatchObject([{ title: 'Steering committee', place: 'Town Hall', date: { edtf: '2014-05-04' } }])
})

it.each([
  ['Protokoll des Treffens der Arbeitsgruppe Wasser', 'Treffen der Arbeitsgruppe Wasser'], ['Protokoll des 2. Planungsgesprächs', '2. Planungsgespräch'], ['Niederschrift des Besuches aus Kumasi', 'Besuch aus Kumasi'],
  ['Protokoll des Ausschusses für Umwelt', 'Ausschuss für Umwelt'], ['Protokoll der Sitzung des Beirats', 'Sitzung des Beirats'],
  ['Protokoll der dritten gemeinsamen Sitzung der Projektgruppe', 'Dritte gemeinsame Sitzung der Projektgruppe'], ['Protokoll des ersten Arbeitstreffens', 'Erstes Arbeitstreffen'],
  ['Niederschrift über den zweiten Workshop', 'Zweiter Workshop'], ['Protokoll zum vierten Planungsgespräch', 'Viertes Planungsgespräch'], ['Niederschrift über die neue Sitzung', 'Neue Sitzung'],
])('%s tells of a meeting called by its name', (heading, title) => {
  expect(eventsIn(`${heading}\nDatum: 14. Mai 2013\nOrt: Dortmund`)).toMatchObject([{ title }])
})

it('a heading that stands on every page tells of one meeting', () => {
  const line = 'Workshop zur Luftreinhaltung am 3. Mai 2012 in Bonn'
  expect(suggestFrom({ pages: [line, line], caption: null, lang: 'de' }).filter(({ kind }) => kind === 'event')).toHaveLength(1)
})

it('a long gap before the words of a date is no work', () => {
  const whole = { start: 0, end: 7 }
  const text = `Treffen${' '.repeat(3_000)}Xa 3. Mai 2012`
  const started = process.threadCpuUsage()
  expect(eventTitle({ text, start: 0, end: text.length, kind: 'item', intro: null }, whole, { start: text.indexOf('3.'), end: text.length }, null)).toContain('Treffen')
  expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(1_000)
})
