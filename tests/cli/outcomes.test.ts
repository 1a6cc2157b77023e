import { expect, it } from 'vitest'
import { printOutcomes } from '../../main/cli/outcomes'
import type { Outcome } from '../../preload/contract'
import { written } from './written'

const file: Outcome = { path: 'in/a.txt', outcome: 'added', fault: null, record: null, trashed: false, kind: null, mediaType: null, text: 0, pages: 0, sha256: null, sameAs: null }
const files: Outcome[] = [file, { ...file, path: 'in/b.docx', fault: 'file-damaged' }, { ...file, path: 'in/c.zip', outcome: 'skipped', fault: 'nested-too-deep' }]

it('says what became of files in the words of the interface, each fault with its sentence', async () => {
  const { out } = await written(() => printOutcomes({ files, seconds: 1.5 }, false))
  expect(out.split('\n')).toEqual([
    'aufgenommen  in/b.docx',
    expect.stringMatching(/^ {2}file-damaged: Die Datei ist beschädigt .* bessere Kopie\.$/),
    'übergangen  in/c.zip',
    expect.stringMatching(/^ {2}nested-too-deep: Zu tief verschachtelt: /),
    '2 aufgenommen, 0 schon vorhanden, 0 fehlgeschlagen, 1 übergangen, in 1,5 s',
    '',
  ])
})

it('says of a rehearsal that nothing is taken in', async () => {
  const { out } = await written(() => printOutcomes({ files, seconds: 1.5, isRehearsal: true }, false))
  expect(out).toContain('neu  in/b.docx')
  expect(out).toContain('Probe: 2 wären neu, 0 schon vorhanden, 0 nicht lesbar, 1 würde übergangen, in 1,5 s. Nichts ist aufgenommen.')
  expect(out).not.toContain('2 aufgenommen')
})

it('keeps codes in its JSON', async () => {
  const { out } = await written(() => printOutcomes({ accession: 'x', files: files.slice(1, 2), seconds: 1 }, true))
  expect(JSON.parse(out)).toEqual({ accession: 'x', files: [{ path: 'in/b.docx', outcome: 'added', fault: 'file-damaged', text: 0, pages: 0, sha256: null }], seconds: 1 })
})
