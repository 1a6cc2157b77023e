import type * as nodePath from 'node:path'
import { expect, test, vi } from 'vitest'
import { readAgain } from '../../../../main/import/formats/pdf/pdf-second-reader'
import { pdfOfPages, shown } from '../../../fixtures/pdf'

vi.mock('node:path', async (actual) => {
  const path = await actual<typeof nodePath>()
  return { ...path, ...path.win32 }
})

test('the second reader of PDF reads also where folders are parted as on Windows', async () => {
  const pdf = pdfOfPages([{ content: shown('Die Renaturierung') }])
  expect([...(await readAgain(pdf, [0]))]).toEqual([[0, 'Die Renaturierung']])
})
