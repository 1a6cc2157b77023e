import { ORPCError } from '@orpc/server'
import * as z from 'zod'
import { faultSchema, type Fault } from '../../preload/contract'
import { ArchiveError } from '../fault'

/** The fault an error stands for; a bug is `internal`, and goes to standard error with its cause. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ArchiveError) return { code: error.code, details: { ...error.details } }
  if (error instanceof z.ZodError) return { code: 'input-invalid', details: { problem: z.prettifyError(error) } }
  if (error instanceof ORPCError) {
    const fault = faultSchema.safeParse(error.data)
    if (fault.success) return fault.data
    if (error.code === 'BAD_REQUEST') return { code: 'input-invalid', details: { problem: problemIn(error.data) } }
  }
  console.error(error)
  return { code: 'internal', details: {} }
}

/** What a validation error of the router says about the input. */
function problemIn(data: unknown): string {
  const issues = z.object({ issues: z.array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional() })) }).safeParse(data)
  return issues.success ? issues.data.issues.map(({ path, message }) => `${path?.join('.') ?? ''}: ${message}`).join('; ') : 'input'
}
