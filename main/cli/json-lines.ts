import { createInterface } from 'node:readline'
import * as z from 'zod'
import { ArchiveError } from '../fault'
import { faultOf } from './refusal'
import { printJson, say, type ExitStatus } from './terminal'

/**
 * Answers JSON lines: each line of standard input is checked against `line` and answered by one line with the same `id`. A
 * line that cannot be read or answered gets its fault as the answer, the others go on. Gives 1 where there was such a line.
 */
export async function answerLines<T extends { id: string | number }>(
  line: z.ZodType<T>,
  answer: (request: T) => object | Promise<object>,
): Promise<ExitStatus> {
  let status: ExitStatus = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (text.trim() === '') continue
    const given = parsed(text)
    const answered = await answerOf(given, line, answer)
    if (answered.isFault) status = 1
    // Outside of what is caught: that nobody reads any more is no fault of the line.
    await printJson({ id: idOf(given), ...answered.content })
  }
  return status
}

async function answerOf<T>(given: unknown, line: z.ZodType<T>, answer: (request: T) => object | Promise<object>): Promise<{ readonly isFault: boolean; readonly content: object }> {
  try {
    if (given === undefined) throw new ArchiveError('input-invalid', { problem: say({ de: 'die Zeile ist kein JSON', en: 'the line is no JSON' }) })
    return { isFault: false, content: await answer(line.parse(given)) }
  } catch (error) {
    const { code, details } = faultOf(error)
    return { isFault: true, content: { fault: code, details } }
  }
}

/** What may stand as `id`: the answer carries it back unchanged. */
export const lineId = z.union([z.string(), z.number()])

/** What a line says; undefined where it is no JSON. Programs of Windows put a byte order mark before the first one. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function idOf(given: unknown): string | number | null {
  return z.object({ id: lineId }).safeParse(given).data?.id ?? null
}
