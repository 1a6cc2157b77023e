import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import { checkContainer } from '../container'
import { readCoreProperties } from './core-properties'
import type { Content } from './content'
import { htmlContent } from './html'

/** DOCX by way of HTML, once its container is known to be harmless. Pictures inside are left out. */
export async function documentFrom(path: string): Promise<Content> {
  const bytes = await readFile(path)
  const core = await checkContainer(bytes, 'docProps/core.xml')
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
  const { title, ...content } = htmlContent(value)
  const { title: ownTitle, ...properties } = readCoreProperties(core)
  return { ...content, ...properties, title: ownTitle ?? title ?? null }
}
