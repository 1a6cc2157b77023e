import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDates } from '../../main/timeline/dates'

const file = resolve(import.meta.dirname, '../../../shared/acceptance/dates.json')

interface DateCase {
  readonly id: string
  readonly lang: 'de' | 'en'
  readonly context: string
  readonly text: string | null
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly kind: string
  readonly reference?: string
}

describe.runIf(existsSync(file))('dates in the wordings people use', () => {
  const cases: readonly DateCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []

  const readOf = ({ context, lang, reference }: DateCase): string =>
    readDates(context, { lang, reference }).map(({ edtf, earliest, latest }) => `${edtf} ${earliest}..${latest}`).join('; ')

  it.each(['wording', 'trap'])('are right in at least 95 of 100 cases (%s)', (what) => {
    const asked = cases.filter(({ kind }) => (kind === 'none') === (what === 'trap'))
    const wrong = asked.filter((each) => readOf(each) !== (what === 'trap' ? '' : `${each.edtf} ${each.earliest}..${each.latest}`))
    const share = 1 - wrong.length / asked.length
    console.log(`${what}: ${(share * 100).toFixed(1)} % of ${asked.length} right; wrong: ${wrong.map((each) => `${each.id} ${each.context} (${readOf(each)})`).join('\n')}`)
    expect(share).toBeGreaterThanOrEqual(0.95)
  })
})
