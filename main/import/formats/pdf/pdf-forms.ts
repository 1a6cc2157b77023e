import { textOf } from '../html/html-text'
import { parsePage } from '../html/html-tree'
import { bytesFrom, withMemory, type PdfHandle } from './pdf-module'

const longestPacket = 4_000_000

/** What was filled into a form of the newer kind (XFA 3.3, packet `datasets`), whose pages only say that they cannot be shown. */
export function filledIn(handle: PdfHandle): string {
  const { module, document } = handle
  const count = Math.min(Math.max(0, module._FPDF_GetXFAPacketCount(document)), 50)
  for (let index = 0; index < count; index += 1) {
    if (packetName(handle, index) !== 'datasets') continue
    const content = bytesFrom(handle, longestPacket, (buffer, length, needed) => module._FPDF_GetXFAPacketContent(document, index, buffer, length, needed))
    if (content !== null) return textOf(parsePage(new TextDecoder().decode(content).replaceAll('><', '> <')))
  }
  return ''
}

function packetName({ module, document }: PdfHandle, index: number): string {
  const length = module._FPDF_GetXFAPacketName(document, index, 0, 0)
  if (length <= 1 || length > 200) return ''
  return withMemory(module, length, (buffer) => {
    module._FPDF_GetXFAPacketName(document, index, buffer, length)
    return Buffer.from(module.HEAPU8.slice(buffer, buffer + length - 1)).toString('latin1')
  })
}
