import { marked } from 'marked'
import { withPlainLines } from '../reading/decode'
import type { Content } from './content'
import { partFrontMatter } from './front-matter'
import { htmlContent } from './html/html'
import { readText } from './text'

const bold = String.raw`(?:\*\*|__)[^*_\n]{1,40}(?:\*\*|__)`
/** "Ort: Hagen", "**Wo?** Hagen": begins a line of its own, although Markdown lets it go on. */
const labelled = new RegExp(String.raw`^\s{0,3}(?:(?:\*\*|__)?\p{Lu}[^:*_|\n]{1,40}(?::(?:\*\*|__)?|\?(?:\*\*|__):?)(?:\s|$)|${bold}:(?:\s|$))`, 'u')
/** "**Wann** 3. Mai" above "**Wo** Hagen": in a sentence but one line begins so by chance. */
const boldFirst = new RegExp(String.raw`^\s{0,3}${bold}(?:\s|$)`, 'u')
const wholeBold = new RegExp(String.raw`^\s{0,3}${bold}:?\s*$`, 'u')
/** "=> Falke: …", "☐ …": a sign that only begins a line. */
const signed = /^\s{0,3}(?:[=-]+>|[→➔➜▶►☐☑☒✓✔✅])\s/u
const fence = /^\s{0,3}(?:```|~~~)/

/** Lines of a paragraph that begin with a label or a sign, or are a label, parted as they were written: they would run together. */
function withLabelsApart(body: string): string {
  const lines = body.split('\n')
  let isCode = false
  return lines.map((line, index) => {
    if (fence.test(line)) isCode = !isCode
    const next = lines[index + 1] ?? ''
    const isWithin = !isCode && line.trim() !== '' && next.trim() !== ''
    return isWithin && (labelled.test(next) || signed.test(next) || wholeBold.test(line) || (boldFirst.test(line) && boldFirst.test(next))) ? `${line.trimEnd()}  ` : line
  }).join('\n')
}

/** Markdown: read as the HTML it stands for; what stands before it about itself is its metadata, and no text but where nobody knows what it means. */
export async function markdownFrom(path: string): Promise<Content> {
  const { body, stated, rest } = partFrontMatter(withPlainLines(await readText(path)))
  const { title, ...page } = htmlContent(await marked.parse(withLabelsApart(body), { gfm: true, async: true }))
  return { ...page, ...stated, title: stated.title ?? title ?? null, notes: [rest] }
}
