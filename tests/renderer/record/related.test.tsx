// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { RecordSummary } from '../../../preload/contract'
import { SimilarRecords } from '../../../renderer/record/related'
import { speakGerman } from '../german'
import { idOf, photo } from '../record-fixtures'

vi.mock('../../../renderer/client', () => {
  const archive = { search: { similar: { queryOptions: () => ({ queryKey: ['similar'], queryFn: letters }) } } }
  return { useArchive: () => archive }
})

function letters(): RecordSummary[] {
  return ['4. Oktober 2011', '9. März 2012'].map((wording, place) => photo({ id: idOf(place + 1), kind: 'document', title: 'Brief', date: { wording, edtf: null, earliest: null, latest: null } }))
}

beforeAll(speakGerman)
afterEach(cleanup)

it('similar records of one name are told apart by their dates', async () => {
  render(<QueryClientProvider client={new QueryClient()}><SimilarRecords record={photo({ id: idOf(9) })} onOpen={() => undefined} /></QueryClientProvider>)
  const items = await screen.findAllByRole('listitem')
  expect(items.map((item) => item.textContent)).toEqual(['DokumentBrief4. Oktober 2011', 'DokumentBrief9. März 2012'])
})
