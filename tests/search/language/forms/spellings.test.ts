import { expect, it } from 'vitest'
import { spellingsAsked } from '../../../../main/search/language/forms/spellings'
import { search } from '../../../../main/search/search'
import { addRecord, emptyDatabase } from '../../archive'

it.each([['Küste', ['kueste']], ['Jörg', ['joerg']], ['Kueste', ['küste']], ['Muell', ['müll']], ['Odöwe', ['odoewe']], ['Füllung', ['fuellung']], ['Molekül', ['molekuel']], ['Malmö', ['malmoe']]])('%s may be written %j', (word, spellings) => {
  expect(spellingsAsked(word)).toEqual(spellings)
})

it.each(['Manül', 'Samül', 'Revü', 'individüll', 'Qülle', 'Fül', 'Itzehö', 'Söst', 'Pöt', 'Cöxist', 'Güst'])('%s stands for nothing written with its two letters', (word) => {
  expect(spellingsAsked(word)).toEqual([])
})

it('the e of an English ending is no umlaut', () => {
  expect([spellingsAsked('Süd', 'de'), spellingsAsked('Süd', 'en')]).toEqual([['sued'], []])
})

function isFound(text: string, query: string): boolean {
  const db = emptyDatabase()
  addRecord(db, { pages: [text] })
  const { total } = search(db, { query })
  db.close()
  return total === 1
}

it.each([['Erdwärme', 'Erdwarme'], ['Wasserhärte', 'wasserharte'], ['Gesamtlänge', 'Gesamtlange'], ['Bauhöhe', 'Bauhohe'], ['Gewässergüte', 'Gewassergute'], ['Fettsäure', 'Fettsaure'], ['Winterkälte', 'Winterkalte'], ['Betriebsgröße', 'Betriebsgrosse']])('%s is found without its umlaut, though an adjective stands at its end then', (word, asked) => {
  expect(isFound(`Die ${word} wurde gemessen.`, asked)).toBe(true)
})

it.each([['Großküche', 'Großkuchen'], ['Obstkuchen', 'Obstküche'], ['Höhe', 'hohe'], ['Stärke', 'starke']])('%s is not found by %s, another word', (word, asked) => {
  expect(isFound(`Die ${word} wurde gemessen.`, asked)).toBe(false)
})

it('written out with ss and ue it is what was asked for, and stands behind nothing else for that', () => {
  const db = emptyDatabase()
  addRecord(db, { pages: ['Herr Rößler aus Kumasi, und dazu noch ein langer Satz ohne weiteren Belang.'] })
  const own = addRecord(db, { title: 'Roessler', pages: ['Aus Kumasi.'] })
  expect(search(db, { query: 'Rößler' }).hits[0]?.rowid).toBe(own)
  db.close()
})

it.each([['Owusus', 'Owusu'], ['Oseis', 'Osei'], ['Sieraus', 'Sierau'], ['Bawkus', 'Bawku'], ['Owusu', 'Owusus']])('%s, a name with the s of its genitive or without, is found by %s', (name, asked) => {
  expect(isFound(`${name} Rede war kurz.`, asked)).toBe(true)
})

it.each([['Andreas', 'Andrea'], ['Andrea', 'Andreas'], ['Reis', 'Rei'], ['Haus', 'Hau'], ['Status', 'Statu'], ['Würde', 'Wurde']])('%s is not found by %s, another name or word', (name, asked) => {
  expect(isFound(`${name} stand am Rand.`, asked)).toBe(false)
})
