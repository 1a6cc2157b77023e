import * as z from 'zod'
import { entityId, offset, procedure, startedJob, upTo } from './base'
import { recordSummary } from './records'
import { searchRequest } from './search'

/** A photo beside others of its series, with what helps to choose the best. */
export const seriesPhoto = z.object({
  record: recordSummary,
  /** The name of its file, exactly as received. */
  name: z.string(),
  /** In bytes. */
  size: z.number().int(),
  /** In pixels, upright. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** Nearly the same picture as the one it is shown beside, and taken in the same moment; neither: it belongs to it by others. */
  near: z.boolean(),
  moment: z.boolean(),
})
export type SeriesPhoto = z.infer<typeof seriesPhoto>

/** Photos that are nearly the same picture or of the same moment; the one of most pixels first, the others told by it. */
export const photoSeries = z.object({
  id: z.number().int(),
  /** All of them; `photos` are the first. */
  total: z.number().int(),
  photos: z.array(seriesPhoto),
})
export type PhotoSeries = z.infer<typeof photoSeries>

/** Which photos are meant: a record's, those an accession has brought, or those a search finds. */
export const photoChoice = z.discriminatedUnion('by', [
  z.object({ by: z.literal('record'), record: entityId }),
  z.object({ by: z.literal('accession'), accession: entityId }),
  searchRequest.extend({ by: z.literal('search') }),
])
export type PhotoChoice = z.infer<typeof photoChoice>

export const photos = {
  /** The photos that belong with a record's, nearest first; those in the trash are left out. */
  related: procedure.input(z.object({ record: entityId })).output(z.object({ total: z.number().int(), photos: z.array(seriesPhoto) })),
  /** All series of more than one photo, largest first. */
  series: procedure
    .input(z.object({ limit: upTo(50, 20), offset }))
    .output(z.object({ total: z.number().int(), series: z.array(photoSeries) })),
  /**
   * Copies pictures to a folder that `backups.browse` gave, byte for byte, each with its description in an XMP sidecar. The
   * job counts `copied`, `faults` and `restricted`: records left out, unless their very record is chosen.
   */
  copy: procedure.input(z.object({ choice: photoChoice, folder: z.string().max(100) })).output(startedJob),
}
