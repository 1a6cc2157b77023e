// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { RecordFile, TextWithMarks } from '../../../preload/contract'
import { PictureView } from '../../../renderer/document/picture-view'
import { speakGerman } from '../german'
import { stored } from '../record-archive'
import { idOf, photo } from '../record-fixtures'
import { fitted } from './sight'

vi.mock('../../../renderer/client', () => import('../record-archive'))

beforeAll(speakGerman)
afterEach(cleanup)

const file: RecordFile = {
  id: idOf(1), hash: 'a'.repeat(64), name: 'Bild.psd', path: 'Bild.psd', size: 1, mediaType: 'image/vnd.adobe.photoshop', pages: 0, paged: false, characters: 0,
  hasThumbnail: false, conformance: null, waiting: 0, recognition: null, position: null, fault: null, elsewhere: [], superseded: false,
}

function marked(text: string, wording: string): TextWithMarks {
  const start = text.indexOf(wording)
  return { text, marks: [{ start, end: start + wording.length, term: wording, rule: 'exact' }], best: 0 }
}

/** What is marked, with the numbers by which it is walked through. */
function marks(caption: string | null, texts: readonly TextWithMarks[]): [string | null, string | null][] {
  const { container } = render(<QueryClientProvider client={new QueryClient()}><PictureView record={photo({ caption })} file={file} texts={texts} sight={fitted} scroller={{ current: null }} /></QueryClientProvider>)
  return [...container.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.getAttribute('data-mark')])
}

it('the words found are marked in the caption of a picture, then in what stands in a drawing', () => {
  const caption = 'Markttag in Kumasi'
  expect(marks(caption, [marked(caption, 'Kumasi')])).toEqual([['Kumasi', '0']])
  expect(marks(caption, [marked(caption, 'Kumasi'), marked('Abfluss in Kumasi', 'Kumasi')])).toEqual([['Kumasi', '0'], ['Kumasi', '1']])
  expect(marks(null, [marked('Abfluss in Kumasi', 'Kumasi')])).toEqual([['Kumasi', '0']])
})

/** Shows a photo; gives what asks the archive anew, and the address its picture comes from. */
function shown(): { readonly queries: QueryClient; readonly picture: () => HTMLElement; readonly source: () => string | null } {
  const queries = new QueryClient()
  render(<QueryClientProvider client={queries}><PictureView record={photo({ caption: null, title: 'Markt' })} file={{ ...file, mediaType: 'image/jpeg', hasThumbnail: true }} texts={[]} sight={fitted} scroller={{ current: null }} /></QueryClientProvider>)
  const picture = (): HTMLElement => screen.getByRole('img', { name: 'Markt' })
  return { queries, picture, source: () => picture().getAttribute('src') }
}

it('a picture whose original is known to be damaged is shown small, and as large as it is once that is back', async () => {
  stored.unsound = [{ hash: file.hash, name: file.name, fault: 'file-damaged' }]
  const { queries, source } = shown()
  await waitFor(() => expect(source()).toContain('/thumbnails/'))
  stored.unsound = []
  await queries.invalidateQueries()
  await waitFor(() => expect(source()).toContain('/files/'))
})

it('a picture that fails while nothing is known against its original is asked for once more, and shown small where it fails again', async () => {
  stored.unsound = []
  const { picture, source } = shown()
  const first = picture()
  fireEvent.error(first)
  await waitFor(() => expect(picture()).not.toBe(first))
  expect(source()).toContain('/files/')
  fireEvent.error(picture())
  await waitFor(() => expect(source()).toContain('/thumbnails/'))
})
