import { createInterface } from 'node:readline'
import * as z from 'zod'
import type { ExitStatus } from './terminal'
import { printJson } from './terminal'
import { faultOf } from './refusal'

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
    const request = line.safeParse(given)
    try {
      if (!request.success) throw request.error
      await printJson({ id: request.data.id, ...(await answer(request.data)) })
    } catch (error) {
      status = 1
      const { code, details } = faultOf(error)
      await printJson({ id: idOf(given), fault: code, details })
    }
  }
  return status
}

/** What may stand as `id`: the answer carries it back unchanged. */
export const lineId = z.union([z.string(), z.number()])

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Reported like any other line of the wrong shape.
    return null
  }
}

function idOf(given: unknown): string | number | null {
  return z.object({ id: lineId }).safeParse(given).data?.id ?? null
}
