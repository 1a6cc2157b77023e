import { expect, it } from 'vitest'
import { printWrong } from '../../main/cli/wrong'
import { written } from './written'

it('says what is wrong with an archive in sentences, with the code for those who look it up', async () => {
  const { out } = await written(() => printWrong([
    { code: 'file-vanished', path: 'Ablage/a.txt' },
    { code: 'file-damaged', path: 'Ablage/b.txt', detail: 'aa -> bb' },
    { code: 'file-unreadable', path: 'Ablage/d.txt' },
    { code: 'archive-damaged', path: 'archive.sqlite', detail: 'Tree 4 page 7' },
    { code: 'index-damaged', path: 'archive.sqlite', detail: 'fts5: corruption' },
    { code: 'index-damaged', path: '019a', detail: 'index' },
    { code: 'extraction-timeout', path: 'Ablage/c.pdf' },
  ]))
  expect(out.split('\n')).toEqual([
    'Ablage/a.txt',
    '  file-vanished: Das Original fehlt.',
    'Ablage/b.txt',
    '  file-damaged: Das Original ist verändert.',
    '  aa -> bb',
    'Ablage/d.txt',
    '  file-unreadable: Das Original ließ sich nicht lesen.',
    'archive.sqlite',
    '  archive-damaged: Die Datenbank ist beschädigt: Tree 4 page 7',
    'archive.sqlite',
    '  index-damaged: Der Suchindex ist beschädigt: fts5: corruption',
    '019a',
    '  index-damaged: Die Suche stimmt mit diesem Datensatz nicht überein.',
    'Ablage/c.pdf',
    '  extraction-timeout: Das Lesen dauerte zu lange und wurde beendet. Das Original wird aufbewahrt.',
    '',
  ])
})
