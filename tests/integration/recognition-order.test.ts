import { afterAll, beforeEach, expect, it } from 'vitest'
import { textOf } from '../../main/archive/derived/derived'
import { countWaiting } from '../../main/archive/derived/recognition'
import { historyOf } from '../../main/archive/log/history'
import { undoState } from '../../main/archive/log/undo'
import { recordDetail } from '../../main/archive/records/details'
import { editRecord } from '../../main/archive/records/edit'
import { listRecords } from '../../main/archive/records/summaries'
import { runRecognition } from '../../main/import/recognition'
import { createWanted, type Wanted } from '../../main/import/wanted'
import type { RunningJob } from '../../main/job'
import type { Job, RecordDetail, RecordFile } from '../../preload/contract'
import { pdfOfPages, shown } from '../fixtures/pdf'
import { scanned, scannedPage } from '../fixtures/scan'
import { extractor, importAll, runningJob, setting, type Setting } from './import-setting'

afterAll(() => extractor.close())

let setup: Setting
let wanted: Wanted

beforeEach(async () => {
  const akte = pdfOfPages([{ content: shown('Vorlage zur Sitzung am Montag') }, await scannedPage(['Die Brücke über den Bach', 'wird im Mai erneuert.']), await scannedPage(['Zuständig ist das Umweltamt', 'der Stadt Dortmund.'])])
  setup = setting({ 'akte.pdf': akte })
  wanted = createWanted()
  await importAll(setup)
  setup = { ...setup, source: setting({ 'scan.jpg': await scanned(['Niederschrift der Sitzung', 'vom ersten Montag im Juni']) }).source }
  await importAll(setup)
})

/** Recognises until the end, or until so many pages are done; gives the files in the order their pages were read in. */
async function recognise(until = Infinity): Promise<string[]> {
  const order: string[] = []
  const job: RunningJob = runningJob(until)
  const watched = { ...job, update: (progress: Partial<Omit<Job, 'id' | 'kind'>>) => {
    job.update(progress)
    if (progress.current != null) order.push(progress.current)
  } }
  await runRecognition(setup.archive, { recogniser: extractor, extractor }, wanted, watched).catch((error: unknown) => {
    if (error !== 'closing') throw error
  })
  return order
}

/** The record with a file of that name. */
function recordWith(name: string): RecordDetail {
  const found = listRecords(setup.archive.db, { trashed: false, sort: 'added', limit: 10, offset: 0 }).records.map(({ id }) => recordDetail(setup.archive.db, id)).find(({ files }) => files.some((file) => file.name === name))
  if (found === undefined) throw new Error(name)
  return found
}

function fileNamed(name: string): RecordFile {
  const file = recordWith(name).files.find((each) => each.name === name)
  if (file === undefined) throw new Error(name)
  return file
}

it('the newest file is recognised first, and of a mixed one only the pages without text', async () => {
  expect(fileNamed('akte.pdf')).toMatchObject({ waiting: 2, pages: 3 })
  expect(await recognise()).toEqual(['scan.jpg', 'akte.pdf', 'akte.pdf'])
  const { pages } = textOf(setup.archive.db, fileNamed('akte.pdf').hash)
  expect(pages).toEqual(['Vorlage zur Sitzung am Montag', 'Die Brücke über den Bach\nwird im Mai erneuert.', 'Zuständig ist das Umweltamt\nder Stadt Dortmund.'])
  expect(fileNamed('akte.pdf').waiting).toBe(0)
})

it('a scan that turns out to hold minutes is called so, which no undo takes back', async () => {
  expect(recordWith('scan.jpg')).toMatchObject({ kind: 'document' })
  await recognise()
  expect([recordWith('scan.jpg').kind, recordWith('akte.pdf').kind]).toEqual(['minutes', 'document'])
  expect(undoState(setup.archive.db, setup.archive.device).undo).toBeNull()
  expect(historyOf(setup.archive.db, recordWith('scan.jpg').id)[0]).toMatchObject({ label: 'read-kind' })
})

it('a scan whose kind somebody has said keeps it', async () => {
  const { archive, author } = setup
  const { id } = recordWith('scan.jpg')
  for (const kind of ['photo', 'document'] as const) editRecord({ db: archive.db, commit: archive.commit, author }, id, { kind })
  await recognise()
  expect(recordWith('scan.jpg').kind).toBe('document')
})

it('a file that somebody opens goes first, and what was cut off is gone on with', async () => {
  wanted.want([fileNamed('akte.pdf').hash])
  expect((await recognise(1)).filter((name) => name === 'akte.pdf').length).toBeGreaterThanOrEqual(1)
  expect(countWaiting(setup.archive.db)).toBe(2)
  wanted.want([fileNamed('scan.jpg').hash])
  expect(await recognise()).toEqual(['scan.jpg', 'akte.pdf'])
  expect(textOf(setup.archive.db, fileNamed('akte.pdf').hash).pages[2]).toContain('Umweltamt')
})
