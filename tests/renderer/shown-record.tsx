import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach } from 'vitest'
import type { RecordDetail } from '../../preload/contract'
import { IntakeProvider } from '../../renderer/import/intake-provider'
import { Disclosure } from '../../renderer/record/fields/disclosure'
import { personBases, personDrafts } from '../../renderer/record/people/person-drafts'
import { RecordPanel } from '../../renderer/record/record-panel'
import { draftBases, drafts } from '../../renderer/ui/drafts'
import { speakGerman } from './german'
import { beginAnew, stored } from './record-archive'
import { photo } from './record-fixtures'

/** Each test of a file has an archive of one record, and leaves nothing unsaved to the next. */
export function eachBeginsAnew(): void {
  beforeAll(speakGerman)
  beforeEach(beginAnew)
  afterEach(() => {
    // What is left unsaved would be told of when the panel goes.
    drafts.clear()
    draftBases.clear()
    personDrafts.clear()
    personBases.clear()
    cleanup()
  })
}

/** Shows the record, a photo with what is given of it. */
export async function show(given: Partial<RecordDetail> = {}) {
  stored.record = photo(given)
  const view = showPanel()
  await screen.findByRole('article')
  return view
}

/** Shows the panel of the record, be it there or not. */
export function showPanel() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  return render(<QueryClientProvider client={queries}><IntakeProvider><Disclosure><RecordPanel id={stored.record.id} /></Disclosure></IntakeProvider></QueryClientProvider>)
}

/** Opens a field and types into it. */
export function type(opener: RegExp, field: string, text: string): HTMLElement {
  fireEvent.click(screen.getByRole('button', { name: opener }))
  const input = screen.getByRole('textbox', { name: field })
  fireEvent.change(input, { target: { value: text } })
  return input
}
