import type { FaultCode } from '../../../preload/faults'
import { isOnlyZeros } from '../only-zeros'
import { untold } from './identify'

/** Endings of formats whose files always begin with what tells them. Older ones (`doc`, `xls`) were written before theirs did. */
const alwaysTold = /\.(?:pdf|do[ct][xm]|xl[st][xm]|xlsb|p[po][ts][xm]|o[dt][tspg]|jpe?g|png|gif|tiff?|webp|hei[cf]|bmp|zip|msg)$/i

/** Why nobody reads a file of that type: nothing is left in it, it is not what its name says nor anything known, or its format has no reader. */
export function whyUnread(mediaType: string, path: string, name: string): FaultCode {
  if (mediaType !== untold) return 'no-reader'
  if (isOnlyZeros(path)) return 'file-damaged'
  return alwaysTold.test(name) ? 'file-unrecognised' : 'no-reader'
}
