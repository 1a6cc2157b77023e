import { expect, it } from 'vitest'
import { show } from '../../main/cli/show'
import { describedArchive, keptArchive, mailboxArchive } from './kept-archive'
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

it('shows everything about a record: all places, people in full, notes, collections, what hangs together and what is only read', async () => {
  const { options, event, report } = describedArchive()
  const { out } = await written(() => show(event, { ...options, text: false }))
  expect(out.split('\n').slice(2, -1)).toEqual([
    '  Titel (aus der Datei gelesen)',
    '  2011, EDTF 2011',
    '  Ort des Geschehens: Kumasi',
    '  erwähnt: Hinterhof 3',
    '  Art: Ereignis',
    '  Zugang: intern',
    '  Beschreibung: Erste Zeile',
    '    Zweite Zeile',
    '  Rechte: frei (aus der Datei gelesen)',
    '  teilgenommen: Dr. Ama Beispiel, Leiterin, Stadtverwaltung Kumasi',
    '  Notiz (offen): Rechte klären',
    '  Sammlung: Wasser',
    `  Quelle: Bericht aus Kumasi ${report}`,
    ...Array.from({ length: 7 }, () => expect.stringMatching(/^ {2}\S+ Ama Serwaa: /)),
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

it('shows all mails of a large mailbox', async () => {
  const { options, mailbox } = mailboxArchive(1_020)
  const { out } = await written(() => show(mailbox, { ...options, text: false }))
  expect(out.split('\n').flatMap((line) => /^ {2}enthält: (.+) \S+$/.exec(line)?.[1] ?? [])).toEqual(Array.from({ length: 1_020 }, (_, index) => `Rundmail ${index + 1}`))
})
