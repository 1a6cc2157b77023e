import { entriesOf, type Passage } from './passages'

const fewestHeadings = 2

/** What was on the agenda: its list, else the headings that are numbered or labelled as its items. */
export function agendaOf(passages: readonly Passage[]): string[] {
  const listed = passages.filter(({ topic }) => topic === 'agenda').flatMap((passage) => (passage.isList ? entriesOf(passage) : inline(entriesOf(passage).join(' '))))
  if (listed.length >= fewestHeadings) return listed.map(tidy)
  const counted = passages.filter(({ topic, number, isList }) => number !== null && (topic === 'heading' || isList))
  const letters = new Set(counted.flatMap(({ number }) => /^\p{L}\.$/u.exec(number ?? '')?.[0].codePointAt(0) ?? []))
  // "A. Falke" at the end has no "B.": an initial.
  const headings = counted.filter(({ number }) => {
    const letter = /^\p{L}\.$/u.exec(number ?? '')?.[0].codePointAt(0)
    return letter === undefined || letters.has(letter + 1) || letters.has(letter - 1)
  }).map(({ title }) => title)
  return [...new Set(headings.length >= listed.length ? headings : listed)].map(tidy)
}

/** "1. Kasse; 2. Ausblick" behind the label. */
function inline(text: string): string[] {
  const parts = text.includes(';') ? text.split(/;\s*/) : text.split(/,\s*(?![^()]*\))/)
  const numbered = text.split(/(?:^|\s+)\(?\d{1,2}[.)]\s+/).filter((part) => part !== '')
  return (numbered.length > 1 ? numbered : parts).map((part) => part.replace(/^\(?(?:\d{1,2}|[a-z])[.)]\s+/, ''))
}

function tidy(item: string): string {
  return item.replace(/[\s,;.]+$/, '').trim()
}
