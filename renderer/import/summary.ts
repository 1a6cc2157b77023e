import type { TFunction } from 'i18next'
import type { Job, Rehearsed } from '../../preload/contract'
import { unreadFormats } from '../../preload/faults'
import { faultSentence } from '../ui/fault'
import type { Intake } from './intake'
import type { Only } from './use-accessions'

/** Counts by outcome in words, those that are not zero, with how many of those added have a note; empty when all are zero. */
export function summaryOf(counts: Readonly<Record<string, number>>, t: TFunction, notes = 0): string {
  const all: Readonly<Record<string, number>> = { ...counts, notes }
  return (['added', 'notes', 'duplicate', 'failed', 'skipped'] as const)
    .filter((outcome) => (all[outcome] ?? 0) > 0)
    .map((outcome) => t(`import.summary.${outcome}`, { count: all[outcome] ?? 0 }))
    .join(', ')
}

/** Whether a rehearsal found a file to be so; with a note are new ones of which something cannot be read, or that may be newer versions. */
export function isRehearsedAs({ outcome, fault, isVersion }: Rehearsed, only: Only): boolean {
  return only === 'all' || (only === 'notes' ? outcome === 'added' && (fault !== null || isVersion) : outcome === only)
}

/** How many files would be new, are there, could not be taken in, would be left out: the same kinds as an import counts. What is said of the new ones stands behind them. */
export function rehearsedSummaryOf(files: readonly Rehearsed[], t: TFunction): string {
  const count = (test: (file: Rehearsed) => boolean): number => files.filter(test).length
  const counts = {
    added: count((file) => isRehearsedAs(file, 'added')),
    versions: count(({ isVersion }) => isVersion),
    unread: count((file) => isRehearsedAs(file, 'notes') && file.fault !== null && unreadFormats.has(file.fault)),
    faulty: count((file) => isRehearsedAs(file, 'notes') && file.fault !== null && !unreadFormats.has(file.fault)),
    duplicate: count((file) => isRehearsedAs(file, 'duplicate')),
    failed: count((file) => isRehearsedAs(file, 'failed')),
    skipped: count((file) => isRehearsedAs(file, 'skipped')),
  }
  return (['added', 'versions', 'unread', 'faulty', 'duplicate', 'failed', 'skipped'] as const).filter((each) => counts[each] > 0).map((each) => t(`import.would.${each}`, { count: counts[each] })).join(', ') || t('import.nothingInside')
}

/** What came of handing files over and of the job that imported them, and how many of the files have a note; empty while it runs. */
export function resultOf(step: Intake['step'], job: Job | null, t: TFunction, notes = 0): string {
  if (step === 'empty') return t('import.nothingInside')
  if (step === 'cancelled') return t('import.cancelledUpload')
  if (!job) return ''
  const summary = summaryOf(job.counts, t, notes)
  if (job.state === 'cancelled') return summary ? t('import.cancelled', { summary }) : t('import.cancelledUpload')
  if (job.state === 'failed') return job.fault === 'source-missing' || job.fault === 'archive-missing' ? faultSentence(job.fault, t, { path: job.current ?? '' }) : t('import.failedJob')
  return job.state === 'done' ? t('import.done', { summary: summary || t('import.nothingInside') }) : ''
}

/** How many new files have a date, and from when to when these are; null where no file is new: of the others none is looked for. */
export function rehearsedDatesOf(files: readonly Rehearsed[], t: TFunction): string | null {
  if (!files.some((file) => isRehearsedAs(file, 'added'))) return null
  const dates = files.flatMap(({ date }) => (date === null ? [] : [date]))
  const earliest = dates.flatMap(({ earliest }) => earliest ?? []).toSorted()[0]?.slice(0, 4)
  const latest = dates.flatMap(({ latest }) => latest ?? []).toSorted().at(-1)?.slice(0, 4)
  if (earliest === undefined || latest === undefined) return t('import.noDates')
  if (earliest === latest) return t('import.datesOfYear', { count: dates.length, year: earliest })
  return t('import.dates', { count: dates.length, earliest, latest })
}
