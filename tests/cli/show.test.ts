import { expect, it } from 'vitest'
import { show } from '../../main/cli/show'
import { keptArchive } from './kept-archive'
import { written } from './written'

it('shows a record in the words of the interface, and which of its files is an older version', async () => {
  const { options, report } = keptArchive()
  const { out } = await written(() => show(report, { ...options, text: false }))
  expect(out.split('\n')).toEqual([
    'Bericht aus Kumasi',
    `  ${report}`,
    '  Art: Dokument',
    '  Zugang: intern',
    '  Sprache: Deutsch',
    `  neu.txt (application/octet-stream, 12 B) SHA-256 ${'b'.repeat(64)}`,
    `  alt.txt (application/octet-stream, 12 B, ältere Fassung) SHA-256 ${'a'.repeat(64)}`,
    expect.stringMatching(/^ {2}\S+ Ama Serwaa: Neue Fassung$/),
    expect.stringMatching(/^ {2}\S+ Ama Serwaa: Neuer Datensatz$/),
    '',
  ])
})

it('keeps codes in its JSON', async () => {
  const { options, report } = keptArchive()
  const { out } = await written(() => show(report, { ...options, json: true, text: false }))
  expect(JSON.parse(out)).toMatchObject({ kind: 'document', access: 'internal', files: [{ superseded: false }, { superseded: true }], history: [{ label: 'new-version' }, {}] })
})

it('names what is no identifier', async () => {
  const { options } = keptArchive()
  await expect(show('nope', { ...options, text: false })).rejects.toMatchObject({ code: 'input-invalid', details: { given: 'nope' } })
})
