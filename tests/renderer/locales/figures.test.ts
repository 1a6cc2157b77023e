// @vitest-environment happy-dom
import { changeLanguage, t } from 'i18next'
import { expect, it } from 'vitest'
import { speak, startLanguage } from '../../../renderer/locales'

it('amounts are written as each language writes them, numbers that only name something as they are', async () => {
  await startLanguage()
  await speak('de')
  expect(t('search.found', { count: 12_345 })).toBe('12.345 Treffer')
  expect(t('search.more', { shown: 1_050, total: 100_000 })).toBe('Weitere zeigen (1.050 von 100.000)')
  expect(t('timeline.shown', { count: 2_000 })).toBe('2.000 Einträge')
  expect(t('document.cite.page', { page: 1_204 })).toBe('S. 1204')
  expect(t('import.counted', { done: 0, total: '…' })).toBe('0 von …')
  await changeLanguage('en')
  expect(t('search.found', { count: 12_345 })).toBe('12,345 results')
  expect(t('search.records', { count: 1 })).toBe('1 record')
})
