import { ORPCError } from '@orpc/server'
import * as z from 'zod'
import { faultSchema, type Fault } from '../../preload/contract'
import { ArchiveError } from '../fault'

/** The fault an error stands for; a bug is `internal`, and goes to standard error with its cause. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ArchiveError) return { code: error.code, details: { ...error.details } }
  if (error instanceof z.ZodError) return invalid(error)
  if (error instanceof ORPCError) {
    const fault = faultSchema.safeParse(error.data)
    if (fault.success) return fault.data
    if (error.code === 'BAD_REQUEST') return invalid(error.data)
  }
  console.error(error)
  return { code: 'internal', details: {} }
}

const refusedInput = z.object({ issues: z.array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional() })) })

/** Input that a schema has refused, ours or the router's: which field, and why. */
function invalid(refused: unknown): Fault {
  const { issues } = refusedInput.parse(refused)
  return { code: 'input-invalid', details: { problem: issues.map(({ path = [], message }) => [path.join('.'), message].filter((part) => part !== '').join(': ')).join('; ') } }
}
