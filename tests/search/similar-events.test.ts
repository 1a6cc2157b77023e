import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { similarEvent } from '../../main/search/similar-events'
import { boundsOf } from '../../main/timeline/bounds'
import type { DateValue } from '../../preload/contract'
import { emptyDatabase } from './archive'

const db = emptyDatabase()

function dateOf(edtf: string): DateValue {
  return { wording: edtf, edtf, ...boundsOf(edtf) }
}

function addEvent(title: string, edtf: string, place: string | null): string {
  const [id, venue] = [uuidv7(), uuidv7()]
  db.prepare("INSERT INTO record (id, kind, title, date) VALUES (@id, 'event', @title, @date)").run({ id, title, date: JSON.stringify(dateOf(edtf)) })
  if (place === null) return id
  db.prepare('INSERT INTO place (id, name) VALUES (@venue, @name)').run({ venue, name: JSON.stringify({ de: place }) })
  db.prepare("INSERT INTO link (id, record, target, target_type, role, position) VALUES (@link, @id, @venue, 'place', 'venue', 'a0')").run({ link: uuidv7(), id, venue })
  return id
}

const workshop = addEvent('Nationaler Auftaktworkshop der Klimapartnerschaften', '2011-10-04/2011-10-05', 'Bonn')
const visit = addEvent('Besuch einer Delegation aus Kumasi', '2012-05', 'Dortmund')
const kitchen = addEvent('Unsere Küche', '2013-06-01', null)
addEvent('Jahrestreffen', '2011', null)

it.each([
  ['Auftaktworkshop', '2011-10-04/2011-10-05', 'Bonn', workshop],
  ['Workshop zum Auftakt', '2011-10-04', null, workshop],
  ['Großer Auftaktworkshop aller Städte', '2011-10-04', 'Bonn', workshop],
  ['Nationaler Workshop', '2011-10', 'Bonn', workshop],
  ['Delegationsbesuch aus Kumasi', '2012-05-14/2012-05-18', 'Dortmund', visit],
  ['Küchenfest', '2013-06-01', null, kitchen],
  ['Visit of the Kumasi delegation', '2012-05-14', 'Dortmund', visit],
])('“%s” (%s, %s) may be an event that is there', (title, edtf, place, id) => {
  expect(similarEvent(db, { title, date: dateOf(edtf), place })?.id).toBe(id)
})

it.each([
  ['Auftaktworkshop', '2011-10-04/2011-10-05', 'Tansania'],
  ['Auftaktworkshop', '2011-11-14', 'Bonn'],
  ['Eröffnung der Ausstellung', '2011-10-04', 'Bonn'],
  ['Jahrestreffen', '2011-06-01', null],
  ['Auftaktworkshop', '2011', 'Bonn'],
])('“%s” (%s, %s) is none that is there', (title, edtf, place) => {
  expect(similarEvent(db, { title, date: dateOf(edtf), place })).toBeNull()
})
