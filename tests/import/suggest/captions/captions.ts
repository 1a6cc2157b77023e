import type { Caption } from '../../../../main/import/suggest/captions/caption'
import type { CaptionPerson } from '../../../../main/import/suggest/captions/caption-people'

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
  {
    lang: 'de',
    caption: 'Übergabe der Sammelbehälter in Kumasi, 18. März 2014. Von links: Wiebke Ahlers (Amt für Stadtgrün), Samuel Osei-Tutu (Waste Management Department) und Prof. Thomas Rehbein (Fachhochschule Hagenfurt). Foto: Jule Wagenknecht',
    expected: {
      credit: 'Jule Wagenknecht', place: 'Kumasi', date: '2014-03-18',
      people: [person(1, 'Wiebke Ahlers', { organisation: 'Amt für Stadtgrün' }), person(2, 'Samuel Osei-Tutu', { organisation: 'Waste Management Department' }), person(3, 'Thomas Rehbein', { title: 'Prof.', organisation: 'Fachhochschule Hagenfurt' })],
    },
  },
  {
    lang: 'en',
    caption: '(l-r) Theresa Appiah, Bernhard Kolk, Nana Yaw Sarpong at the opening of the weighbridge, Obuasi, 11/03/2014',
    expected: {
      credit: null, place: 'Obuasi', date: '2014-11-03',
      people: [person(1, 'Theresa Appiah'), person(2, 'Bernhard Kolk'), person(3, 'Yaw Sarpong', { title: 'Nana' })],
    },
  },
  {
    lang: 'de',
    caption: 'Gruppenbild vor dem Kulturzentrum: Anita Sprenger, Joseph Kwakye, zwei Studierende. Kumasi, Februar 2016',
    expected: {
      credit: null, place: 'Kumasi', date: '2016-02',
      people: [person(null, 'Anita Sprenger'), person(null, 'Joseph Kwakye'), person(null, null, { role: 'zwei Studierende' })],
    },
  },
  {
    lang: 'en',
    caption: 'From left to right: Prof. Dr. Helga Brandis (University of Bochum), a translator, Stephen Nyarko, waste officer, at the biogas plant in Kumasi, Q2 2013.',
    expected: {
      credit: null, place: 'Kumasi', date: '2013-04/2013-06',
      people: [person(1, 'Helga Brandis', { title: 'Prof. Dr.', organisation: 'University of Bochum' }), person(2, null, { role: 'a translator' }), person(3, 'Stephen Nyarko', { role: 'waste officer' })],
    },
  },
  {
    lang: 'de',
    caption: 'Prof. Dr. Angelika Thoms (Technische Universität Dortmund) und Prince Boateng-Agyei (KNUST Kumasi) im Gespräch, Essen, 8. Februar 2017. Fotografin: Silke Varga',
    expected: {
      credit: 'Silke Varga', place: 'Essen', date: '2017-02-08',
      people: [person(null, 'Angelika Thoms', { title: 'Prof. Dr.', organisation: 'Technische Universität Dortmund' }), person(null, 'Prince Boateng-Agyei', { organisation: 'KNUST Kumasi' })],
    },
  },
  {
    lang: 'de',
    caption: 'Nana Osei Bonsu (Mitte), Gerlinde Haas (links) und Michael Adjei (rechts) beim Erntefest, Bonwire, 3. Quartal 2012',
    expected: {
      credit: null, place: 'Bonwire', date: '2012-07/2012-09',
      people: [person(1, 'Gerlinde Haas'), person(2, 'Osei Bonsu', { title: 'Nana' }), person(3, 'Michael Adjei')],
    },
  },
  {
    lang: 'en',
    caption: 'Aerial view of the Oti landfill site, December 2009. Photo: KMA Survey Unit',
    expected: {
      credit: 'KMA Survey Unit', place: 'Oti landfill site', date: '2009-12',
      people: [],
    },
  },
  {
    lang: 'de',
    caption: 'Thomas Wullenweber, Umweltdezernent, Stadt Hagen; Matilda Ansah, Planerin; Lennart Pohl, Student (v.l.n.r.), Accra, Anfang Februar 2013.',
    expected: {
      credit: null, place: 'Accra', date: '2013-02-01~/2013-02-10~',
      people: [person(1, 'Thomas Wullenweber', { role: 'Umweltdezernent', organisation: 'Stadt Hagen' }), person(2, 'Matilda Ansah', { role: 'Planerin' }), person(3, 'Lennart Pohl', { role: 'Student' })],
    },
  },
  {
    lang: 'en',
    caption: 'Vice-Chancellor Prof. Mary Tagoe welcomes the German delegation, led by Mr. Holger Priebe, to the campus in Kumasi, 2 September 2015. Photo: University Relations Office',
    expected: {
      credit: 'University Relations Office', place: 'Kumasi', date: '2015-09-02',
      people: [person(null, 'Mary Tagoe', { title: 'Prof.', role: 'Vice-Chancellor' }), person(null, 'Holger Priebe', { title: 'Mr.' })],
    },
  },
  {
    lang: 'de',
    caption: 'Petra Wolters, Amtsleiterin, und Prosper Antwi, Ingenieur, begutachten den neuen Bagger in Kumasi, 3. Mai 2014.',
    expected: {
      credit: null, place: 'Kumasi', date: '2014-05-03',
      people: [person(null, 'Petra Wolters', { role: 'Amtsleiterin' }), person(null, 'Prosper Antwi', { role: 'Ingenieur' })],
    },
  },
  {
    lang: 'de',
    caption: 'Marlene Krug überreicht Kwame Ofosu die Spende der Grundschule. Dortmund, Dezember 2014. Foto: Sven Albrecht',
    expected: {
      credit: 'Sven Albrecht', place: 'Dortmund', date: '2014-12',
      people: [person(null, 'Marlene Krug'), person(null, 'Kwame Ofosu')],
    },
  },
  {
    lang: 'de',
    caption: 'Links: Dr. Ilka Brandt, Stadt Dortmund; rechts: Nana Ama Serwaa. Accra, Juni 2015',
    expected: {
      credit: null, place: 'Accra', date: '2015-06',
      people: [person(1, 'Ilka Brandt', { title: 'Dr.', organisation: 'Stadt Dortmund' }), person(2, 'Ama Serwaa', { title: 'Nana' })],
    },
  },
  {
    lang: 'de',
    caption: 'Die Delegation aus Kumasi vor dem Rathaus in Dortmund, September 2013. 1. Reihe v. l.: Hon. Rose Agyei, Uwe Brinkmann; 2. Reihe v. l.: Dr. Karin Senft, ein Dolmetscher, Joseph Asamoah.',
    expected: {
      credit: null, place: 'Dortmund', date: '2013-09',
      people: [person(1, 'Rose Agyei', { title: 'Hon.', row: 'front' }), person(2, 'Uwe Brinkmann', { row: 'front' }), person(3, 'Karin Senft', { title: 'Dr.', row: 'back' }), person(4, null, { role: 'ein Dolmetscher', row: 'back' }), person(5, 'Joseph Asamoah', { row: 'back' })],
    },
  },
  {
    lang: 'de',
    caption: 'Das Kollegium vor dem Rathaus in Dortmund, September 2013. 1. Reihe v. l.: Uwe Brinkmann; 2. Reihe v. l.: Karin Senft; 3. Reihe v. l.: Joseph Asamoah.',
    expected: {
      credit: null, place: 'Dortmund', date: '2013-09',
      people: [person(1, 'Uwe Brinkmann', { row: 'front' }), person(2, 'Karin Senft', { row: 'middle' }), person(3, 'Joseph Asamoah', { row: 'back' })],
    },
  },
  {
    lang: 'en',
    caption: 'Dr. Stephen Oduro of the Environmental Protection Agency and Mrs. Hanne Rohde (City of Dortmund) at a site visit in Kumasi, 10 May 2013',
    expected: {
      credit: null, place: 'Kumasi', date: '2013-05-10',
      people: [person(null, 'Stephen Oduro', { title: 'Dr.', organisation: 'Environmental Protection Agency' }), person(null, 'Hanne Rohde', { title: 'Mrs.', organisation: 'City of Dortmund' })],
    },
  },
  {
    lang: 'en',
    caption: 'From left: the Mayor of Kumasi, Hon. Kojo Bonsu-Fosu; Ambassador Rüdiger Wenk; an unidentified guest; Nana Afia Konadu, queen mother. Accra, 2016. Photo: German Embassy',
    expected: {
      credit: 'German Embassy', place: 'Accra', date: '2016',
      people: [person(1, 'Kojo Bonsu-Fosu', { title: 'Hon.', role: 'Mayor of Kumasi' }), person(2, 'Rüdiger Wenk', { role: 'Ambassador' }), person(3, null, { role: 'an unidentified guest' }), person(4, 'Afia Konadu', { title: 'Nana', role: 'queen mother' })],
    },
  },
  {
    lang: 'en',
    caption: 'Traditional ruler Nana Kofi Amankwa greets climate manager Ulla Petzold at the palace in Kumasi, 2014. Photo: Kojo Asare',
    expected: {
      credit: 'Kojo Asare', place: 'Kumasi', date: '2014',
      people: [person(null, 'Kofi Amankwa', { title: 'Nana', role: 'Traditional ruler' }), person(null, 'Ulla Petzold', { role: 'climate manager' })],
    },
  },
  {
    lang: 'de',
    caption: 'Denkmal für Kwame Nkrumah in Accra, 2009. Foto: Liane Busch',
    expected: {
      credit: 'Liane Busch', place: 'Accra', date: '2009',
      people: [],
    },
  },
  {
    lang: 'de',
    caption: 'Workshop „Stadtklima“ in Lünen: Referentin Dr. Elsa Krings vom Regionalverband Ruhr und Mr. Daniel Owusu von der Planungsbehörde. 25. Januar 2017',
    expected: {
      credit: null, place: 'Lünen', date: '2017-01-25',
      people: [person(null, 'Elsa Krings', { title: 'Dr.', role: 'Referentin', organisation: 'Regionalverband Ruhr' }), person(null, 'Daniel Owusu', { title: 'Mr.', organisation: 'Planungsbehörde' })],
    },
  },
  {
    lang: 'de',
    caption: 'Ulrike Damm, Klimaschutzbeauftragte (2. v. r.), Hon. Osei Badu (links), Dr. Jan Kühl (rechts)',
    expected: {
      credit: null, place: null, date: null,
      people: [person(1, 'Osei Badu', { title: 'Hon.' }), person(2, 'Ulrike Damm', { role: 'Klimaschutzbeauftragte' }), person(3, 'Jan Kühl', { title: 'Dr.' })],
    },
  },
  {
    lang: 'en',
    caption: 'Ceremony at the Manhyia Palace. From left to right: Otumfuo’s linguist; Nana Kofi Poku; Lord Mayor Ulf Sieber; Mrs. Sieber. Kumasi, 12.10.2013',
    expected: {
      credit: null, place: 'Kumasi', date: '2013-10-12',
      people: [person(1, null, { role: 'Otumfuo’s linguist' }), person(2, 'Kofi Poku', { title: 'Nana' }), person(3, 'Ulf Sieber', { role: 'Lord Mayor' }), person(4, 'Sieber', { title: 'Mrs.' })],
    },
  },
  {
    lang: 'de',
    caption: 'V.l.n.r. Ernst Pfeiffer, Paulina Agyekum, Willi Thon; Kumasi, 3.-5. April 2019',
    expected: {
      credit: null, place: 'Kumasi', date: '2019-04-03/2019-04-05',
      people: [person(1, 'Ernst Pfeiffer'), person(2, 'Paulina Agyekum'), person(3, 'Willi Thon')],
    },
  },
  {
    lang: 'de',
    caption: 'Müllsammlung am Subin-Fluss, Kumasi. Kinder der Klasse 4b, 17. Januar 2015. Foto: Yaw Opoku (Lehrer)',
    expected: {
      credit: 'Yaw Opoku (Lehrer)', place: 'Kumasi', date: '2015-01-17',
      people: [],
    },
  },
  {
    lang: 'de',
    caption: 'Vor der Abreise nach Kumasi: Projektleiter Ingo Reuss und Studentin Maike Thoma am Flughafen Düsseldorf, 3. Februar 2015',
    expected: {
      credit: null, place: 'Düsseldorf', date: '2015-02-03',
      people: [person(null, 'Ingo Reuss', { role: 'Projektleiter' }), person(null, 'Maike Thoma', { role: 'Studentin' })],
    },
  },
  {
    lang: 'en',
    caption: 'Front row, from left: a pupil, Grace Asante (teacher), Hon. Paul Antwi; back row, from left: Sabine Loos (Dortmund Zoo), Mr. Jacob Mensah. Kumasi Zoo, 2 to 4 March 2015. Not in the picture: Jonas Reuter. Photo: Dortmund Zoo / Carl Behn',
    expected: {
      credit: 'Dortmund Zoo / Carl Behn', place: 'Kumasi Zoo', date: '2015-03-02/2015-03-04',
      people: [person(1, null, { role: 'a pupil', row: 'front' }), person(2, 'Grace Asante', { role: 'teacher', row: 'front' }), person(3, 'Paul Antwi', { title: 'Hon.', row: 'front' }), person(4, 'Sabine Loos', { organisation: 'Dortmund Zoo', row: 'back' }), person(5, 'Jacob Mensah', { title: 'Mr.', row: 'back' })],
    },
  },
  {
    lang: 'de',
    caption: 'Kumasi, 9. März 2017: Gisbert von Thaden, Leiter der Feuerwache 2, übergibt Station Officer Peter Kwarteng zwölf Atemschutzgeräte. Foto: Feuerwehr Dortmund',
    expected: {
      credit: 'Feuerwehr Dortmund', place: 'Kumasi', date: '2017-03-09',
      people: [person(null, 'Gisbert von Thaden', { role: 'Leiter der Feuerwache 2' }), person(null, 'Peter Kwarteng', { role: 'Station Officer' })],
    },
  },
  {
    lang: 'en',
    caption: 'Children drum at the farewell party for exchange teacher Verena Lutz, Ejisu, 17 December 2015.',
    expected: {
      credit: null, place: 'Ejisu', date: '2015-12-17',
      people: [person(null, 'Verena Lutz', { role: 'exchange teacher' })],
    },
  },
  {
    lang: 'de',
    caption: 'Nana Ofori Atta (Mitte), Bezirksvorsteher Jochen Baumeister (rechts), eine Trommlerin (links). Begoro, 5.3.2010',
    expected: {
      credit: null, place: 'Begoro', date: '2010-03-05',
      people: [person(1, null, { role: 'eine Trommlerin' }), person(2, 'Ofori Atta', { title: 'Nana' }), person(3, 'Jochen Baumeister', { role: 'Bezirksvorsteher' })],
    },
  },
  {
    lang: 'de',
    caption: 'V. l. n. r.: Felizitas Kuhn, Leiterin der Volkshochschule, Dr. Kwame Anning, Berater, Nana Serwaa Amponsah, Königinmutter, und Jan-Philipp Over, Referendar. Bonn, Ende April 2013. Foto: VHS Bonn',
    expected: {
      credit: 'VHS Bonn', place: 'Bonn', date: '2013-04-21~/2013-04-30~',
      people: [person(1, 'Felizitas Kuhn', { role: 'Leiterin der Volkshochschule' }), person(2, 'Kwame Anning', { title: 'Dr.', role: 'Berater' }), person(3, 'Serwaa Amponsah', { title: 'Nana', role: 'Königinmutter' }), person(4, 'Jan-Philipp Over', { role: 'Referendar' })],
    },
  },
  {
    lang: 'de',
    caption: 'Delegation aus Dortmund beim Besuch des Botanischen Gartens, Aburi, Februar/März 2014.',
    expected: {
      credit: null, place: 'Aburi', date: '2014-02/2014-03',
      people: [],
    },
  },
  {
    lang: 'de',
    caption: 'Zwei Schülerinnen der Opoku Ware School und Austauschlehrer Timo Brack beim Mikroskopieren. Kumasi, Schuljahr 2013/14. Foto: T. Brack',
    expected: {
      credit: 'T. Brack', place: 'Kumasi', date: '2013/2014',
      people: [person(null, null, { role: 'Zwei Schülerinnen der Opoku Ware School' }), person(null, 'Timo Brack', { role: 'Austauschlehrer' })],
    },
  },
  {
    lang: 'de',
    caption: 'Drohnenaufnahme der Deponie Oti, 14.1.2019. Bild: Drone Survey Ltd., © 2019',
    expected: {
      credit: 'Drone Survey Ltd.', place: 'Deponie Oti', date: '2019-01-14',
      people: [],
    },
  },
  {
    lang: 'en',
    caption: 'View across the Barekese reservoir north-west of Kumasi, spring 2011. Photo: Emil Hansen',
    expected: {
      credit: 'Emil Hansen', place: 'Barekese reservoir', date: '2011-03~/2011-05~',
      people: [],
    },
  },
  {
    lang: 'en',
    caption: 'Master weaver Kwabena Opoku explains the loom in a workshop on the outskirts of Kumasi. © Tilda Brunner 2019',
    expected: {
      credit: 'Tilda Brunner', place: 'Kumasi', date: '2019',
      people: [person(null, 'Kwabena Opoku', { role: 'Master weaver' })],
    },
  },
  {
    lang: 'de',
    caption: 'Empfang für die Praktikantin Rose Mensah durch Umweltdezernentin Beate Wolff, Dortmund, Anfang September 2013. Foto: Karl Heise',
    expected: {
      credit: 'Karl Heise', place: 'Dortmund', date: '2013-09-01~/2013-09-10~',
      people: [person(null, 'Rose Mensah', { role: 'Praktikantin' }), person(null, 'Beate Wolff', { role: 'Umweltdezernentin' })],
    },
  },
  {
    lang: 'de',
    caption: 'Kofi Anokye, Solartechniker (rechts), und Marten Behnke, Ausbilder (links), montieren das Demonstrationsmodul. Münster, 3. Quartal 2017. Foto: HWK Münster',
    expected: {
      credit: 'HWK Münster', place: 'Münster', date: '2017-07/2017-09',
      people: [person(1, 'Marten Behnke', { role: 'Ausbilder' }), person(2, 'Kofi Anokye', { role: 'Solartechniker' })],
    },
  },
  {
    lang: 'de',
    caption: 'Besprechung im Rathaus, Obuasi, August 2014. Von links nach rechts: Mr. Emmanuel Kyeremeh, Leiter der Haushaltsabteilung; Dr. Corinna Hecht, Beraterin, GIZ; ein Protokollführer; Jens Steinbrück, Stadtkämmerei. Bild: Corinna Hecht / GIZ',
    expected: {
      credit: 'Corinna Hecht / GIZ', place: 'Obuasi', date: '2014-08',
      people: [person(1, 'Emmanuel Kyeremeh', { title: 'Mr.', role: 'Leiter der Haushaltsabteilung' }), person(2, 'Corinna Hecht', { title: 'Dr.', role: 'Beraterin', organisation: 'GIZ' }), person(3, null, { role: 'ein Protokollführer' }), person(4, 'Jens Steinbrück', { organisation: 'Stadtkämmerei' })],
    },
  },
  {
    lang: 'de',
    caption: 'Schmiedemeister Issah Alidu fertigt Roste für verbesserte Herde in einem Vorort von Tamale. © Rieke Sanders 2015',
    expected: {
      credit: 'Rieke Sanders', place: 'Tamale', date: '2015',
      people: [person(null, 'Issah Alidu', { role: 'Schmiedemeister' })],
    },
  },
  {
    lang: 'de',
    caption: 'Samira Alhassan (links), Auszubildende, erhält von Ortwin Jäger (rechts) ihr Zeugnis, Dortmund, Ende Juli 2018. Foto: Ausbildungszentrum',
    expected: {
      credit: 'Ausbildungszentrum', place: 'Dortmund', date: '2018-07-21~/2018-07-31~',
      people: [person(1, 'Samira Alhassan', { role: 'Auszubildende' }), person(2, 'Ortwin Jäger')],
    },
  },
  {
    lang: 'de',
    caption: 'Frau von der Heide begrüßt Dr. von Behr und Nana Osei Tutu II. empfängt eine Frau von der Caritas in Bonn.',
    expected: {
      credit: null, place: 'Bonn', date: null,
      people: [person(null, 'von der Heide'), person(null, 'von Behr', { title: 'Dr.' }), person(null, 'Osei Tutu II', { title: 'Nana' })],
    },
  },
  {
    lang: 'en',
    caption: 'The Mayor of Kumasi Osei Assibey greets Deputy Director of Parks Anna Meier in Ejisu. The head of the unit thanks Kofi Owusu, left of the door.',
    expected: {
      credit: null, place: 'Ejisu', date: null,
      people: [person(null, 'Osei Assibey', { role: 'Mayor of Kumasi' }), person(null, 'Anna Meier', { role: 'Deputy Director of Parks' }), person(null, 'Kofi Owusu')],
    },
  },
  {
    lang: 'en',
    caption: 'From left: Jan Kruse, Engineers Without Borders, Ama Owusu, Farmers for Future, Dr Ben Otto.',
    expected: {
      credit: null, place: null, date: null,
      people: [person(1, 'Jan Kruse', { organisation: 'Engineers Without Borders' }), person(2, 'Ama Owusu', { organisation: 'Farmers for Future' }), person(3, 'Ben Otto', { title: 'Dr.' })],
    },
  },
  {
    lang: 'de',
    caption: 'Bürgermeister i. R. Karl Meier (links) und Jan zu Solms (rechts) vor der neuen PV-Anlage, 2014',
    expected: {
      credit: null, place: null, date: '2014',
      people: [person(1, 'Karl Meier', { role: 'Bürgermeister i. R.' }), person(2, 'Jan zu Solms')],
    },
  },
  {
    lang: 'de',
    caption: 'Lesung im Saal der Kreisbücherei, Wesel. Nicht auf dem Foto: Prof. Dr. Karl Meier.',
    expected: { credit: null, place: 'Wesel', date: null, people: [] },
  },
  {
    lang: 'en',
    caption: 'Mrs. Anna Meier thanks Kofi Owusu. Not in the photo: Dr. Ben Otto. Ejisu, mid 2023.',
    expected: { credit: null, place: 'Ejisu', date: '2023-05~/2023-08~', people: [person(null, 'Anna Meier', { title: 'Mrs.' }), person(null, 'Kofi Owusu')] },
  },
  {
    lang: 'de',
    caption: 'Lehrer Kofi Owusu übergibt Schulleiterin Anna Meier (rechts) ein Tuch, Hagen, 3.5.2012.',
    expected: { credit: null, place: 'Hagen', date: '2012-05-03', people: [person(1, 'Kofi Owusu', { role: 'Lehrer' }), person(2, 'Anna Meier', { role: 'Schulleiterin' })] },
  },
  {
    lang: 'en',
    caption: 'From left to right: Ama Owusu (treasurer), Anna Meier (chair) at the meeting of the friendship society in Münster, 3 May 2012.',
    expected: { credit: null, place: 'Münster', date: '2012-05-03', people: [person(1, 'Ama Owusu', { role: 'treasurer' }), person(2, 'Anna Meier', { role: 'chair' })] },
  },
  {
    lang: 'en',
    caption: "Signing in Sekondi, 3 May 2012: Hon. Kofi Owusu, Chief Executive; Dr. Karl Meier, head of the mayor's office.",
    expected: { credit: null, place: 'Sekondi', date: '2012-05-03', people: [person(null, 'Kofi Owusu', { title: 'Hon.', role: 'Chief Executive' }), person(null, 'Karl Meier', { title: 'Dr.', role: "head of the mayor's office" })] },
  },
  { lang: 'de', caption: 'Übergabe in Herne. Archivfoto: Ute Meier', expected: { credit: 'Ute Meier', place: 'Herne', date: null, people: [] } },
  { lang: 'de', caption: 'Pflanzung in Herne (RN-Foto: Ute Meier)', expected: { credit: 'Ute Meier', place: 'Herne', date: null, people: [] } },
  { lang: 'de', caption: 'Markt in Herne, 3.5.2012, Aufnahme Dr. U. Meier', expected: { credit: 'Dr. U. Meier', place: 'Herne', date: '2012-05-03', people: [] } },
  { lang: 'de', caption: 'Markt in Herne. Team-Foto: Ute Meier', expected: { credit: null, place: 'Herne', date: null, people: [person(null, 'Ute Meier')] } },
  { lang: 'en', caption: 'Dr. Ben Otto explains the gauge to Ama Owusu, a pupil at Ridge School, Ejisu, June 2012.', expected: { credit: null, place: 'Ejisu', date: '2012-06', people: [person(null, 'Ben Otto', { title: 'Dr.' }), person(null, 'Ama Owusu', { role: 'pupil', organisation: 'Ridge School' })] } },
  { lang: 'de', caption: 'Erster Spatenstich mit Bauleiter Jens Meier und Kofi Owusu (v. l.), Herne', expected: { credit: null, place: 'Herne', date: null, people: [person(1, 'Jens Meier', { role: 'Bauleiter' }), person(2, 'Kofi Owusu')] } },
  { lang: 'de', caption: 'Markt in Herne. Gruppenfoto: Anna Meier und Kofi Owusu', expected: { credit: null, place: 'Herne', date: null, people: [person(null, 'Anna Meier'), person(null, 'Kofi Owusu')] } },
  { lang: 'en', caption: 'Pump in Ejisu. Courtesy of Wells for All', expected: { credit: 'Wells for All', place: 'Ejisu', date: null, people: [] } },
  { lang: 'en', caption: 'Lunch in Ejisu was served courtesy of the hotel.', expected: { credit: null, place: 'Ejisu', date: null, people: [] } },
  { lang: 'de', caption: 'Anna Meier (2. von rechts) mit ihrem Team in Herne', expected: { credit: null, place: 'Herne', date: null, people: [person(null, 'Anna Meier')] } },
  { lang: 'de', caption: 'Kofi Owusu (KMA) beim Klimaforum in Herne', expected: { credit: null, place: 'Herne', date: null, people: [person(null, 'Kofi Owusu', { organisation: 'KMA' })] } },
  { lang: 'de', caption: 'Die Delegation unter Leitung von Anna Meier im Kraftwerk Herne, 1998', expected: { credit: null, place: 'Herne', date: '1998', people: [person(null, 'Anna Meier')] } },
  { lang: 'de', caption: 'Statue von Anna Meier in Herne', expected: { credit: null, place: 'Herne', date: null, people: [] } },
  { lang: 'en', caption: 'Kofi Owusu, a farmer, with his seedlings in Ejisu.', expected: { credit: null, place: 'Ejisu', date: null, people: [person(null, 'Kofi Owusu', { role: 'farmer' })] } },
  { lang: 'en', caption: 'Kofi Owusu, Anna Meier, a farmer and a driver.', expected: { credit: null, place: null, date: null, people: [person(null, 'Kofi Owusu'), person(null, 'Anna Meier'), person(null, null, { role: 'a farmer' }), person(null, null, { role: 'a driver' })] } },
  { lang: 'en', caption: 'Kofi Owusu hands over seedlings to Anna Meier (left) of the City of Herne.', expected: { credit: null, place: null, date: null, people: [person(1, 'Anna Meier', { organisation: 'City of Herne' }), person(null, 'Kofi Owusu')] } },
  { lang: 'en', caption: 'Standing, from left, are Kofi Owusu and Anna Meier; seated is Dr. Ben Otto.', expected: { credit: null, place: null, date: null, people: [person(1, 'Kofi Owusu', { row: 'back' }), person(2, 'Anna Meier', { row: 'back' }), person(3, 'Ben Otto', { row: 'front', title: 'Dr.' })] } },
  { lang: 'en', caption: 'Compost training at Asawase, summer 2013.', expected: { credit: null, place: 'Asawase', date: '2013-06~/2013-08~', people: [] } },
  { lang: 'en', caption: 'Market stalls at Easter, 2013.', expected: { credit: null, place: null, date: '2013', people: [] } },
  { lang: 'de', caption: 'Hochwasser bei Wesel, Winter 2010/11. Repro: Kreisarchiv', expected: { credit: 'Kreisarchiv', place: 'Wesel', date: '2010-12~/2011-02~', people: [] } },
  { lang: 'de', caption: 'Pflanzung in Herne. Fotos (3): Ute Meier', expected: { credit: 'Ute Meier', place: 'Herne', date: null, people: [] } },
  { lang: 'en', caption: 'Repairing a pump, Ho, August 2018. Courtesy: SolarAid Volta', expected: { credit: 'SolarAid Volta', place: 'Ho', date: '2018-08', people: [] } },
  { lang: 'de', caption: 'Unser Bild zeigt (von links) Anna Meier und Kofi Owusu in Herne.', expected: { credit: null, place: 'Herne', date: null, people: [person(1, 'Anna Meier'), person(2, 'Kofi Owusu')] } },
  { lang: 'en', caption: 'At the Tema desalination plant, October 2015.', expected: { credit: null, place: 'Tema desalination plant', date: '2015-10', people: [] } },
  { lang: 'de', caption: 'Die Partnerstadt Kumasi aus der Luft, 1974', expected: { credit: null, place: 'Kumasi', date: '1974', people: [] } },
  {
    lang: 'de',
    caption: 'Dezernent Karl Meier und die Vorsitzende des Marktverbands, Ama Owusu, in Unna, 3. Mai 2012.',
    expected: { credit: null, place: 'Unna', date: '2012-05-03', people: [person(null, 'Karl Meier', { role: 'Dezernent' }), person(null, 'Ama Owusu', { role: 'Vorsitzende des Marktverbands' })] },
  },
  { lang: 'de', caption: 'Hof in Herne, Mai 2012. Foto: Prof. Dr. Ute Meier', expected: { credit: 'Prof. Dr. Ute Meier', place: 'Herne', date: '2012-05', people: [] } },
  { lang: 'de', caption: 'Blick über den Phoenix-See, 2012. Luftbild: Amt für Vermessung', expected: { credit: 'Amt für Vermessung', place: 'Phoenix-See', date: '2012', people: [] } },
  {
    lang: 'en',
    caption: 'Herne, May 2012. Back, l. to r.: Kofi Owusu, Anna Meier; middle, l. to r.: Dr. Ben Otto; front, l. to r.: Ama Boadu.',
    expected: { credit: null, place: 'Herne', date: '2012-05', people: [person(1, 'Kofi Owusu', { row: 'back' }), person(2, 'Anna Meier', { row: 'back' }), person(3, 'Ben Otto', { row: 'middle', title: 'Dr.' }), person(4, 'Ama Boadu', { row: 'front' })] },
  },
  { lang: 'en', caption: 'Left to right, back row: Kofi Owusu, Anna Meier; front row: Ama Boadu.', expected: { credit: null, place: null, date: null, people: [person(1, 'Kofi Owusu', { row: 'back' }), person(2, 'Anna Meier', { row: 'back' }), person(3, 'Ama Boadu', { row: 'front' })] } },
  { lang: 'de', caption: 'Von links stehen Stadtrat Karl Meier und Anna Otto.', expected: { credit: null, place: null, date: null, people: [person(1, 'Karl Meier', { role: 'Stadtrat' }), person(2, 'Anna Otto')] } },
  { lang: 'en', caption: 'Hon. Ama Boadu (left), Chief Executive, and Karl Meier (right), Honorary Consul.', expected: { credit: null, place: null, date: null, people: [person(1, 'Ama Boadu', { title: 'Hon.', role: 'Chief Executive' }), person(2, 'Karl Meier', { role: 'Honorary Consul' })] } },
  { lang: 'de', caption: 'Nana Osei Tutu II., Chief von Ejisu (links), empfängt die Gäste, rechts Dolmetscher Karl Meier.', expected: { credit: null, place: null, date: null, people: [person(1, 'Osei Tutu II', { title: 'Nana', role: 'Chief von Ejisu' }), person(2, 'Karl Meier', { role: 'Dolmetscher' })] } },
  { lang: 'de', caption: 'Karl Meier (3. v. l.), mit Mitarbeitern der Stadtwerke', expected: { credit: null, place: null, date: null, people: [person(3, 'Karl Meier')] } },
  { lang: 'de', caption: 'Von links: Lehrer Karl Meier, Schülerin Anna, die Austauschschüler Kofi und Ama sowie Imam Ben Otto', expected: { credit: null, place: null, date: null, people: [person(1, 'Karl Meier', { role: 'Lehrer' }), person(2, 'Anna', { role: 'Schülerin' }), person(3, 'Kofi', { role: 'Austauschschüler' }), person(4, 'Ama', { role: 'Austauschschüler' }), person(5, 'Ben Otto', { role: 'Imam' })] } },
  { lang: 'en', caption: 'Keynote by Prof. Ama Boadu, Vice-Chancellor.', expected: { credit: null, place: null, date: null, people: [person(null, 'Ama Boadu', { title: 'Prof.', role: 'Vice-Chancellor' })] } },
  { lang: 'en', caption: 'Signing at Herne City Hall, 3 May 2012.', expected: { credit: null, place: 'Herne', date: '2012-05-03', people: [] } },
  { lang: 'de', caption: 'Gruppenbild vor dem Dortmunder U, 3.5.2012.', expected: { credit: null, place: 'Dortmunder U', date: '2012-05-03', people: [] } },
  { lang: 'de', caption: 'Abschied, 3.5.2012: die Austauschschülerinnen Akua und Efua mit Gastmutter Anna Meier.', expected: { credit: null, place: null, date: '2012-05-03', people: [person(null, 'Akua', { role: 'Austauschschülerinnen' }), person(null, 'Efua', { role: 'Austauschschülerinnen' }), person(null, 'Anna Meier', { role: 'Gastmutter' })] } },
  { lang: 'de', caption: 'Frühstück: Koch Kofi Owusu (links) und Anna Koch (rechts).', expected: { credit: null, place: null, date: null, people: [person(1, 'Kofi Owusu', { role: 'Koch' }), person(2, 'Anna Koch')] } },
  { lang: 'de', caption: 'Bauleiter Karl Meier erklärt Kofi Owusu und einer Studentin die Pumpen, Herne.', expected: { credit: null, place: 'Herne', date: null, people: [person(null, 'Karl Meier', { role: 'Bauleiter' }), person(null, 'Kofi Owusu'), person(null, null, { role: 'einer Studentin' })] } },
  { lang: 'en', caption: "Market women's leader Ama Boadu presents a cloth.", expected: { credit: null, place: null, date: null, people: [person(null, 'Ama Boadu', { role: "Market women's leader" })] } },
  { lang: 'en', caption: 'Prof. Ama Boadu (Dean, Faculty of Forest Resources) plants a tree.', expected: { credit: null, place: null, date: null, people: [person(null, 'Ama Boadu', { title: 'Prof.', role: 'Dean', organisation: 'Faculty of Forest Resources' })] } },
  { lang: 'en', caption: 'Compost heap in Ejisu. Photo taken by Anna Meier on 4 April 2014.', expected: { credit: 'Anna Meier', place: 'Ejisu', date: '2014-04-04', people: [] } },
  { lang: 'en', caption: 'From left to right: Dr. Ben Otto, Anna Meier and Karl Holt, both from Dortmund.', expected: { credit: null, place: null, date: null, people: [person(1, 'Ben Otto', { title: 'Dr.' }), person(2, 'Anna Meier'), person(3, 'Karl Holt')] } },
  { lang: 'en', caption: 'Kofi Owusu (Daily Graphic) interviews waste picker Mariam Quirl, Ejisu, May 2012.', expected: { credit: null, place: 'Ejisu', date: '2012-05', people: [person(null, 'Kofi Owusu', { organisation: 'Daily Graphic' }), person(null, 'Mariam Quirl', { role: 'waste picker' })] } },
  { lang: 'de', caption: 'Hintere Reihe v. l.: Karl Meier, N. N., Anna Otto (verdeckt); vordere Reihe v. l.: Ama Boadu.', expected: { credit: null, place: null, date: null, people: [person(1, 'Karl Meier', { row: 'back' }), person(2, null, { row: 'back', role: 'N. N.' }), person(3, 'Anna Otto', { row: 'back' }), person(4, 'Ama Boadu', { row: 'front' })] } },
  { lang: 'de', caption: 'Von links: Lea (12), Kwaku (13), Betreuerin Anna Meier und Mohammed.', expected: { credit: null, place: null, date: null, people: [person(1, 'Lea'), person(2, 'Kwaku'), person(3, 'Anna Meier', { role: 'Betreuerin' }), person(4, 'Mohammed')] } },
  { lang: 'de', caption: 'Abendessen. v.l. Gitte, Opa Karl, Kojo, ganz rechts unser Fahrer', expected: { credit: null, place: null, date: null, people: [person(1, 'Gitte'), person(2, 'Karl', { role: 'Opa' }), person(3, 'Kojo'), person(4, null, { role: 'unser Fahrer' })] } },
  { lang: 'en', caption: 'L-R: Anna, Prof. Boadu, me', expected: { credit: null, place: null, date: null, people: [person(1, 'Anna'), person(2, 'Boadu', { title: 'Prof.' }), person(3, null, { role: 'me' })] } },
  { lang: 'de', caption: 'Im Uhrzeigersinn von links oben: Anna Meier, Karl Otto.', expected: { credit: null, place: null, date: null, people: [person(1, 'Anna Meier'), person(2, 'Karl Otto')] } },
  { lang: 'en', caption: 'Clockwise from top left: Anna Meier, Karl Otto.', expected: { credit: null, place: null, date: null, people: [person(1, 'Anna Meier'), person(2, 'Karl Otto')] } },
  { lang: 'de', caption: 'Das Team: Anna Meier (vorn), dahinter Karl Otto und Ama Boadu.', expected: { credit: null, place: null, date: null, people: [person(null, 'Anna Meier'), person(null, 'Karl Otto'), person(null, 'Ama Boadu')] } },
  { lang: 'en', caption: 'EJISU, GHANA - APRIL 12: Engineer Ama Boadu (L) explains the pump to Anna Meier (C) and Karl Otto (R) in Ejisu.', expected: { credit: null, place: 'Ejisu', date: null, people: [person(1, 'Ama Boadu', { role: 'Engineer' }), person(2, 'Anna Meier'), person(3, 'Karl Otto')] } },
  { lang: 'en', caption: 'Minister of Sanitation Cecilia Boadu, left, and Ambassador Karl Otto, right, cut the ribbon in Ejisu, 3 May 2012. (AP Photo/Kofi Owusu)', expected: { credit: 'AP Photo/Kofi Owusu', place: 'Ejisu', date: '2012-05-03', people: [person(1, 'Cecilia Boadu', { role: 'Minister of Sanitation' }), person(2, 'Karl Otto', { role: 'Ambassador' })] } },
  { lang: 'en', caption: 'Pupils Kwabena, Adjoa and Anna-Marie with teacher Mr Owusu.', expected: { credit: null, place: null, date: null, people: [person(null, 'Kwabena', { role: 'Pupils' }), person(null, 'Adjoa', { role: 'Pupils' }), person(null, 'Anna-Marie', { role: 'Pupils' }), person(null, 'Owusu', { title: 'Mr.', role: 'teacher' })] } },
  { lang: 'de', caption: 'Foto (c) Anna Meier: Baustelle in Herne', expected: { credit: 'Anna Meier', place: 'Herne', date: null, people: [] } },
  { lang: 'de', caption: 'Untere Reihe v. l.: Karl Otto, Ama Boadu. Aufgenommen von Anna Meier auf Schloss Herdringen, 3.5.2012', expected: { credit: 'Anna Meier', place: 'Schloss Herdringen', date: '2012-05-03', people: [person(1, 'Karl Otto', { row: 'front' }), person(2, 'Ama Boadu', { row: 'front' })] } },
  { lang: 'de', caption: 'Die Gäste werden freundlich aufgenommen von Familie Otto.', expected: { credit: null, place: null, date: null, people: [] } },
  { lang: 'de', caption: 'Empfang in Herne, 17. Juni 2008 (Stadtarchiv Herne, Best. 502, Nr. 1187)', expected: { credit: 'Stadtarchiv Herne, Best. 502, Nr. 1187', place: 'Herne', date: '2008-06-17', people: [] } },
  { lang: 'en', caption: 'Drying cassava at Ejisu, c. 1995 (Collection of the Twinning Society; photographer unknown)', expected: { credit: 'Collection of the Twinning Society', place: 'Ejisu', date: '1995~', people: [] } },
  { lang: 'de', caption: 'Von links: Anna Meier, Karl Otto (Stadtarchiv)', expected: { credit: null, place: null, date: null, people: [person(1, 'Anna Meier'), person(2, 'Karl Otto', { organisation: 'Stadtarchiv' })] } },
  { lang: 'de', caption: 'Anna Meier: Marktfrauen in Ejisu, um 1960. Silbergelatineabzug', expected: { credit: 'Anna Meier', place: 'Ejisu', date: '1960~', people: [] } },
  { lang: 'en', caption: 'Screenshot: Herne TV, 2020', expected: { credit: 'Herne TV', place: null, date: '2020', people: [] } },
  { lang: 'de', caption: 'Gruppenfoto vor dem U-Turm, 3.5.2012', expected: { credit: null, place: 'U-Turm', date: '2012-05-03', people: [] } },
  { lang: 'en', caption: 'Second from left: Anna Meier, head of the cooperative, with visitors from Germany', expected: { credit: null, place: null, date: null, people: [person(2, 'Anna Meier', { role: 'head of the cooperative' })] } },
  { lang: 'de', caption: 'Das Klimabüro (v.l.): Anna, Tobi, Anneke und Praktikant Karl', expected: { credit: null, place: null, date: null, people: [person(1, 'Anna'), person(2, 'Tobi'), person(3, 'Anneke'), person(4, 'Karl', { role: 'Praktikant' })] } },
  { lang: 'de', caption: 'Von links: Anna Meier, ihr Mann Karl, Dr. Kofi Owusu', expected: { credit: null, place: null, date: null, people: [person(1, 'Anna Meier'), person(2, 'Karl', { role: 'ihr Mann' }), person(3, 'Kofi Owusu', { title: 'Dr.' })] } },
  { lang: 'en', caption: 'Anna Meier takes notes in Ejisu, Sept. 9, 2021. REUTERS/Kofi Owusu', expected: { credit: 'REUTERS/Kofi Owusu', place: 'Ejisu', date: '2021-09-09', people: [person(null, 'Anna Meier')] } },
  { lang: 'de', caption: 'Hannah Rüther, Auszubildende im Umweltamt, an der Wetterstation in Lünen.', expected: { credit: null, place: 'Lünen', date: null, people: [person(null, 'Hannah Rüther', { role: 'Auszubildende im Umweltamt' })] } },
  { lang: 'de', caption: 'Gruppenbild: hintere Reihe v.l.n.r. Tim Kloss, Ama Serwaa; vordere Reihe Nele Uhde, Kofi Owusu', expected: { credit: null, place: null, date: null, people: [person(1, 'Tim Kloss', { row: 'back' }), person(2, 'Ama Serwaa', { row: 'back' }), person(3, 'Nele Uhde', { row: 'front' }), person(4, 'Kofi Owusu', { row: 'front' })] } },
  { lang: 'en', caption: 'Rita Oduro (left) of the Environmental Protection Agency and Lars Behnke (right) inspect the sensor.', expected: { credit: null, place: null, date: null, people: [person(1, 'Rita Oduro', { organisation: 'Environmental Protection Agency' }), person(2, 'Lars Behnke')] } },
  { lang: 'de', caption: 'Kläranlage Buobai. Aufnahme vom 4.3.2013, Urheberin: M. Leistner', expected: { credit: 'M. Leistner', place: 'Kläranlage Buobai', date: '2013-03-04', people: [] } },
]
