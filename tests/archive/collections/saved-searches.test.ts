import { expect, test } from 'vitest'
import { removeSearch, renameSearch, savedSearches, saveSearch } from '../../../main/archive/collections/saved-searches'
import { sortOrder } from '../../../preload/contract'
import { redo, undo } from '../take-back'
import { temporaryArchive } from '../temporary-archive'

const photos = { query: 'Markt ort:"Bad Honnef"', kinds: ['photo' as const], from: '2011-01-01', to: null, without: ['compound' as const], sort: 'date' as const }
const all = { query: 'Wasser', kinds: [], from: null, to: null, without: [], sort: null }

function emptyArchive() {
  const { archive, author, by } = temporaryArchive()
  return { by, kept: () => savedSearches(archive.db), back: () => undo(archive, author), again: () => redo(archive, author) }
}

test('a search is kept with all that is asked, in the order of a register', () => {
  const { by, kept } = emptyArchive()
  saveSearch(by, 'Wasser 10', all)
  saveSearch(by, 'Ämter', all)
  saveSearch(by, ' Wasser  9 ', photos)
  expect(kept().map(({ name }) => name)).toEqual(['Ämter', 'Wasser 9', 'Wasser 10'])
  expect(kept()[1]).toEqual({ id: expect.any(String), name: 'Wasser 9', ...photos })
})

test.each(sortOrder.options)('a search may be kept with its hits in the order %s', (sort) => {
  const { by, kept } = emptyArchive()
  saveSearch(by, 'Anfänge', { ...all, sort })
  expect(kept().map((each) => each.sort)).toEqual([sort])
})

test('saving under a name that is there replaces what is asked, and undo brings it back', () => {
  const { by, kept, back } = emptyArchive()
  const { id } = saveSearch(by, 'Markt', photos)
  expect(saveSearch(by, 'markt', all)).toEqual({ id, replaced: true })
  expect(kept()).toEqual([{ id, name: 'Markt', ...all }])
  back()
  expect(kept()).toEqual([{ id, name: 'Markt', ...photos }])
})

test('a saved search is renamed and removed, each taken back by undo', () => {
  const { by, kept, back, again } = emptyArchive()
  const { id } = saveSearch(by, 'Markt', photos)
  saveSearch(by, 'Wasser', all)
  renameSearch(by, id, 'Marktplätze')
  expect(() => renameSearch(by, id, 'WASSER')).toThrow(expect.objectContaining({ code: 'name-taken' }))
  removeSearch(by, id)
  expect(kept().map(({ name }) => name)).toEqual(['Wasser'])
  expect([back(), back()]).toEqual(['trash-search', 'edit-search'])
  expect(kept().map(({ name }) => name)).toEqual(['Markt', 'Wasser'])
  expect(again()).toBe('edit-search')
  expect(kept().map(({ name }) => name)).toEqual(['Marktplätze', 'Wasser'])
  expect(() => removeSearch(by, 'gone')).toThrow(expect.objectContaining({ code: 'not-found' }))
})
