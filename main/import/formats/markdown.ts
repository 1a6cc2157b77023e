import { marked } from 'marked'
import { withPlainLines } from '../decode'
import type { Content } from './content'
import { partFrontMatter } from './front-matter'
import { htmlContent } from './html'
import { readText } from './text'

/** Markdown: read as the HTML it stands for; what stands before it about itself is its metadata, and no text but where nobody knows what it means. */
export async function markdownFrom(path: string): Promise<Content> {
  const { body, stated, rest } = partFrontMatter(withPlainLines(await readText(path)))
  const { title, ...page } = htmlContent(await marked.parse(body, { gfm: true, async: true }))
  return { ...page, ...stated, title: stated.title ?? title ?? null, notes: [rest] }
}
