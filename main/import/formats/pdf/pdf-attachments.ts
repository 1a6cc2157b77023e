import { limits } from '../../reading/limits'
import { attachmentName, type Parts } from '../../reading/parts'
import { bytesFrom, textFrom, type PdfHandle } from './pdf-module'

/** Takes the files attached to a PDF (ISO 32000-1, 7.11.4) as parts of it; gives how many there are. */
export async function attachmentsOf(handle: PdfHandle, parts: Parts): Promise<number> {
  const { module, document } = handle
  const count = Math.min(Math.max(0, module._FPDFDoc_GetAttachmentCount(document)), limits.containerEntries)
  for (let index = 0; parts.open && index < count; index += 1) {
    const attachment = module._FPDFDoc_GetAttachment(document, index)
    const name = attachment === 0 ? '' : textFrom(module, (buffer, length) => module._FPDFAttachment_GetName(attachment, buffer, length))
    const content = attachment === 0 ? null : bytesFrom(handle, limits.entryBytes, (buffer, length, needed) => module._FPDFAttachment_GetFile(attachment, buffer, length, needed))
    const called = attachmentName(name, index)
    if (content === null) parts.leave(called, 'file-damaged')
    else await parts.add(called, content)
  }
  return count
}
