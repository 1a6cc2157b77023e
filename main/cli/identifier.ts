import { entityId } from '../../preload/contract'
import { ArchiveError } from '../fault'

/** An identifier as it was given. Throws `input-invalid` with it: the router would name the field, but not what stands in it. */
export function identifier(given: string): string {
  if (!entityId.safeParse(given).success) throw new ArchiveError('input-invalid', { given })
  return given
}
