import type { FaultCode } from '../../preload/faults'
import { filled, wrongWith } from '../../preload/wording'
import { faultSentence } from '../fault-sentences'
import { userLanguage } from '../user-language'
import { printLine, words } from './terminal'

interface Wrong {
  readonly code: FaultCode
  readonly path: string
  /** What exactly, for those who mend it. */
  readonly detail?: string
}

/** Prints what is wrong with originals or the archive: the path, then its fault in a sentence. */
export async function printWrong(faults: readonly Wrong[]): Promise<void> {
  for (const fault of faults) {
    await printLine(fault.path)
    await printLine(`  ${fault.code}: ${sentenceOf(fault)}`)
    // The sentences on database and index have it already.
    if (fault.detail !== undefined && fault.code !== 'archive-damaged' && fault.code !== 'index-damaged') await printLine(`  ${fault.detail}`)
  }
}

function sentenceOf(fault: Wrong): string {
  const what = wrongWith(fault)
  if (what !== null) return filled(words.wrong[what], { detail: fault.detail ?? '' })
  return faultSentence({ code: fault.code, details: { path: fault.path } }, userLanguage())
}
