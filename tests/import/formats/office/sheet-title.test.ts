import { describe, expect, it } from 'vitest'
import { titleOfSheet } from '../../../../main/import/formats/office/sheet-title'

const table = ['Item\tBudget', 'Fuel\t12000']

describe('what a sheet is called', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['the words above its table', 'Quarterly Report', ['Quarterly Report', ...table]],
    ['those below whose it is', 'Quarterly Report', ['Kumasi Metropolitan Assembly', '', 'Quarterly Report', ...table]],
    ['those beside of when it is', 'Quarterly Report', ['Quarterly Report\tas of 3 May 2012', ...table]],
    ['those beside who made it', 'Quarterly Report', ['Quarterly Report\tPrepared by: Kofi Asante', ...table]],
    ['whose it is where nothing else stands there', 'Kumasi Metropolitan Assembly', ['Kumasi Metropolitan Assembly', ...table]],
  ])('is %s', (_, title, rows) => expect(titleOfSheet(rows)).toBe(title))

  it.each<readonly [string, readonly string[]]>([
    ['it is but a table', table],
    ['its columns end with the days', ['Fuel\tDate', ...table]],
    ['there is no table', ['Quarterly Report', 'Fuel was dear.']],
  ])('is nothing where %s', (_, rows) => expect(titleOfSheet(rows)).toBeNull())
})
