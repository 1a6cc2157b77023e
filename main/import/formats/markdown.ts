import { marked } from 'marked'
import { withPlainLines } from '../decode'
import type { Content } from './content'
import { htmlContent } from './html'
import { readText } from './text'

/** Markdown: read as the HTML it stands for; what may stand before it in `---` is its own metadata, not text. */
export async function markdownFrom(path: string): Promise<Content> {
  const text = withPlainLines(await readText(path))
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '')
  return htmlContent(await marked.parse(body, { gfm: true, async: true }))
}
