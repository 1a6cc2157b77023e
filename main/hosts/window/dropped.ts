import { isAbsolute } from 'node:path'
import * as z from 'zod'
import { ArchiveError } from '../../fault'

const paths = z.array(z.string().max(32_768)).min(1).max(100_000)

/** Checks the paths a preload says were dropped: absolute, and at least one. Throws `input-invalid`. */
export function droppedPaths(given: unknown): string[] {
  const dropped = paths.safeParse(given)
  if (!dropped.success || !dropped.data.every((path) => isAbsolute(path))) throw new ArchiveError('input-invalid', { dropped: 'paths' })
  return dropped.data
}
