import type { Accession, Outcome, Rehearsed } from '../../preload/contract'
import { unreadFormats } from '../../preload/faults'
import { faultSentence } from '../fault-sentences'
import { userLanguage } from '../user-language'
import { printJson, printLine, say, words } from './terminal'

/** What became of files, or in a rehearsal would. */
export interface Outcomes {
  readonly files: readonly (Outcome & Partial<Rehearsed>)[]
  readonly seconds: number
  readonly accession?: string
  /** Interrupted imports that were ended on the way. */
  readonly resumed?: readonly Accession[]
  readonly isRehearsal?: boolean
}

/** Prints what became of each file, as JSON; for people those with a fault, and how many there are of each. */
export async function printOutcomes(outcomes: Outcomes, json: boolean): Promise<void> {
  await (json ? printJson(asDocument(outcomes)) : printSummary(outcomes))
}

/** A format nobody reads yet is a note, not a fault: the original is kept and found by its name. */
export function isFaulty({ fault }: Outcome): boolean {
  return fault !== null && !unreadFormats.has(fault)
}

function asDocument({ accession, files, seconds, resumed = [] }: Outcomes): object {
  const ended = resumed.length > 0 && { resumed: resumed.map(({ id, state, counts }) => ({ accession: id, state, ...counts })) }
  return { accession: accession ?? null, files: files.map(fileLine), seconds, ...ended }
}

/** An outcome as the command line prints it: what is not there is left out. */
function fileLine({ path, outcome, fault, record, kind, mediaType, text, pages, sha256, date }: Outcome & Partial<Rehearsed>): object {
  return {
    path,
    outcome,
    ...(fault !== null && { fault }),
    ...(record !== null && { record }),
    ...(kind !== null && { kind }),
    ...(mediaType !== null && { mediaType }),
    text,
    pages,
    sha256,
    ...(date && { date: date.edtf }),
  }
}

async function printSummary({ files, seconds, isRehearsal = false }: Outcomes): Promise<void> {
  for (const { path, outcome, fault } of files) {
    if (fault === null) continue
    await printLine(`${(isRehearsal ? words.wouldBe : words.outcome)[outcome]}  ${path}`)
    await printLine(`  ${fault}: ${faultSentence({ code: fault, details: { path } }, userLanguage())}`)
  }
  const count = (outcome: Outcome['outcome']): number => files.filter((file) => file.outcome === outcome).length
  const counts = { added: count('added'), duplicate: count('duplicate'), failed: count('failed'), skipped: count('skipped') }
  await printLine(isRehearsal ? wouldBe(counts, seconds) : became(counts, seconds))
}

type Counts = Readonly<Record<Outcome['outcome'], number>>

function became({ added, duplicate, failed, skipped }: Counts, seconds: number): string {
  const { outcome } = words
  return `${added} ${outcome.added}, ${duplicate} ${outcome.duplicate}, ${failed} ${outcome.failed}, ${skipped} ${outcome.skipped}, ${inSeconds(seconds)}`
}

function wouldBe({ added, duplicate, failed, skipped }: Counts, seconds: number): string {
  return say({
    de: `Probe: ${added} ${added === 1 ? 'wäre' : 'wären'} neu, ${duplicate} schon vorhanden, ${failed} nicht lesbar, ${skipped} ${skipped === 1 ? 'würde' : 'würden'} übergangen, ${inSeconds(seconds)}. Nichts ist aufgenommen.`,
    en: `Rehearsal: ${added} would be new, ${duplicate} already there, ${failed} unreadable, ${skipped} would be skipped, ${inSeconds(seconds)}. Nothing was taken in.`,
  })
}

function inSeconds(seconds: number): string {
  return `in ${seconds.toLocaleString(userLanguage())} s`
}
