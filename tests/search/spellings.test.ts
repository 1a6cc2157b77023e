import { expect, it } from 'vitest'
import { spellingsAsked } from '../../main/search/spellings'

it.each([['Küste', ['kueste']], ['Jörg', ['joerg']], ['Kueste', ['küste']], ['Muell', ['müll']], ['Odöwe', ['odoewe']], ['Füllung', ['fuellung']], ['Molekül', ['molekuel']], ['Malmö', ['malmoe']]])('%s may be written %j', (word, spellings) => {
  expect(spellingsAsked(word)).toEqual(spellings)
})

it.each(['Manül', 'Samül', 'Revü', 'individüll', 'Qülle', 'Fül', 'Itzehö', 'Söst', 'Pöt', 'Cöxist', 'Güst'])('%s stands for nothing written with its two letters', (word) => {
  expect(spellingsAsked(word)).toEqual([])
})
