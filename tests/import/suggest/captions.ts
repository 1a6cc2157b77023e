import type { Caption } from '../../../main/import/suggest/caption'
import type { CaptionPerson } from '../../../main/import/suggest/caption-people'

/** Own captions in the many ways people write them, with what is to be read. All names are invented. */
export interface CaptionExample {
  readonly lang: 'de' | 'en'
  readonly caption: string
  readonly expected: Pick<Caption, 'credit' | 'place'> & { readonly date: string | null; readonly people: readonly CaptionPerson[] }
}

const person = (position: number | null, name: string | null, more: Partial<CaptionPerson> = {}): CaptionPerson => ({ position, name, title: null, role: null, organisation: null, ...more })

export const captions: readonly CaptionExample[] = [
  {
    lang: 'de',
    caption: 'Rundgang über den Wochenmarkt in Tamale, 3. März 2015. V. l. n. r.: Ratsherr Uwe Lohmann, Yaa Serwaa (Abfallbehörde Tamale), ein Händler. Foto: Stadt Dortmund / Ilka Ramm',
    expected: {
      credit: 'Stadt Dortmund / Ilka Ramm', place: 'Tamale', date: '2015-03-03',
      people: [person(1, 'Uwe Lohmann', { role: 'Ratsherr' }), person(2, 'Yaa Serwaa', { organisation: 'Abfallbehörde Tamale' }), person(3, null, { role: 'ein Händler' })],
    },
  },
  {
    lang: 'de',
    caption: 'Übergabe der Messstation (von links): Dr. Katrin Busse vom Umweltamt, Mr. Osei Tutu Bonsu und Oberbürgermeisterin Ute Brandes. Lünen, Frühjahr 2013',
    expected: {
      credit: null, place: 'Lünen', date: '2013-03~/2013-05~',
      people: [person(1, 'Katrin Busse', { title: 'Dr.', organisation: 'Umweltamt' }), person(2, 'Osei Tutu Bonsu', { title: 'Mr.' }), person(3, 'Ute Brandes', { role: 'Oberbürgermeisterin' })],
    },
  },
  {
    lang: 'en',
    caption: 'Solar lamps are handed over at the town hall in Sunyani, 14 February 2016. Left to right: Mayor Kwame Darko, Mrs. Petra Lindner, project coordinator, and Yaw Amponsah (University of Energy). Photo by Nora Klee',
    expected: {
      credit: 'Nora Klee', place: 'Sunyani', date: '2016-02-14',
      people: [person(1, 'Kwame Darko', { role: 'Mayor' }), person(2, 'Petra Lindner', { title: 'Mrs.', role: 'project coordinator' }), person(3, 'Yaw Amponsah', { organisation: 'University of Energy' })],
    },
  },
  {
    lang: 'en',
    caption: 'Back row (l–r): Kojo Annan, Dr. Silke Vogt, a student; front row (l–r): Adwoa Frempong, Hans Petersen. Cape Coast, June 2018. © Malte Roth',
    expected: {
      credit: 'Malte Roth', place: 'Cape Coast', date: '2018-06',
      people: [person(1, 'Kojo Annan', { row: 'back' }), person(2, 'Silke Vogt', { row: 'back', title: 'Dr.' }), person(3, null, { row: 'back', role: 'a student' }), person(4, 'Adwoa Frempong', { row: 'front' }), person(5, 'Hans Petersen', { row: 'front' })],
    },
  },
  {
    lang: 'de',
    caption: 'Von rechts: Gisela Thoma, Nana Osei Bonsu, Dr. Erik Wandel. Bochum, 12.05.2014. Bild: privat',
    expected: { credit: 'privat', place: 'Bochum', date: '2014-05-12', people: [person(1, 'Erik Wandel', { title: 'Dr.' }), person(2, 'Osei Bonsu', { title: 'Nana' }), person(3, 'Gisela Thoma')] },
  },
  {
    lang: 'en',
    caption: 'Comfort Asare (right) shows Jörg Hellmann (left) the new compost heap at the Oti Landfill, autumn 2013. Photo: KMA / E. Mensah',
    expected: { credit: 'KMA / E. Mensah', place: 'Oti Landfill', date: '2013-09~/2013-11~', people: [person(1, 'Jörg Hellmann'), person(2, 'Comfort Asare')] },
  },
  {
    lang: 'de',
    caption: 'Die Leiterin des Umweltamts, Frau Dr. Monika Stahl, eröffnet die Ausstellung „Eine Welt“ in Dortmund. Foto: © Peter Jansen, 2012',
    expected: { credit: 'Peter Jansen', place: 'Dortmund', date: '2012', people: [person(null, 'Monika Stahl', { title: 'Dr.', role: 'Leiterin des Umweltamts' })] },
  },
  {
    lang: 'de',
    caption: 'Klärschlamm trocknet auf dem Gelände der Kläranlage bei Obuasi, um 2010.',
    expected: { credit: null, place: 'Obuasi', date: '2010~', people: [] },
  },
  {
    lang: 'en',
    caption: 'Pupils of Opoku Ware School sort plastic bottles. Undated, Photo: Kumasi Metropolitan Assembly',
    expected: { credit: 'Kumasi Metropolitan Assembly', place: null, date: null, people: [] },
  },
  {
    lang: 'de',
    caption: 'Abreise der Delegation nach Accra, 20. November 2011. Foto: Umweltamt',
    expected: { credit: 'Umweltamt', place: null, date: '2011-11-20', people: [] },
  },
  {
    lang: 'en',
    caption: 'Ebenezer Ofori, deputy director at the Environmental Protection Agency, opens the seminar. Dortmund, 2 May 2017. Photo courtesy of Lena Brock',
    expected: { credit: 'Lena Brock', place: 'Dortmund', date: '2017-05-02', people: [person(null, 'Ebenezer Ofori', { role: 'deputy director', organisation: 'Environmental Protection Agency' })] },
  },
  {
    lang: 'de',
    caption: 'Anneliese Rupp, Koordinatorin, Kofi Asamoah, Landwirt, und eine Übersetzerin (v. l.) vor dem Rathaus in Unna, Juli 2019. Foto: Rupp',
    expected: { credit: 'Rupp', place: 'Unna', date: '2019-07', people: [person(1, 'Anneliese Rupp', { role: 'Koordinatorin' }), person(2, 'Kofi Asamoah', { role: 'Landwirt' }), person(3, null, { role: 'eine Übersetzerin' })] },
  },
  {
    lang: 'de',
    caption: 'Sitzend von links: Hans-Georg Wulff, Ama Owusu-Ansah; stehend von links: Fritz Kamp, Prof. Dr. Ingrid Salm. Nicht im Bild: Karl Most.',
    expected: { credit: null, place: null, date: null, people: [person(1, 'Hans-Georg Wulff', { row: 'front' }), person(2, 'Ama Owusu-Ansah', { row: 'front' }), person(3, 'Fritz Kamp', { row: 'back' }), person(4, 'Ingrid Salm', { row: 'back', title: 'Prof. Dr.' })] },
  },
  {
    lang: 'de',
    caption: 'Dachbegrünung am Rand der Innenstadt von Dortmund, Ende August 2020',
    expected: { credit: null, place: 'Dortmund', date: '2020-08-21~/2020-08-31~', people: [] },
  },
]
