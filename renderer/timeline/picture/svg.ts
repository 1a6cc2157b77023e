import { escaped, noXml } from '../../../preload/markup'

type Value = string | number | undefined

/** An SVG element as text; attributes without a value are left out, text in them and in `words` is escaped. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, inside: readonly string[] = []): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlText(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`]))
  return inside.length === 0 ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside.join('')}</${name}>`
}

/** A line of text; its place is the left end of its base line. */
export function words(text: string, x: number, y: number, more: Readonly<Record<string, Value>> = {}): string {
  return element('text', { x, y, ...more }, [xmlText(text)])
}

function xmlText(text: string): string {
  // What XML cannot hold would make the whole picture unreadable.
  return escaped(text).replace(noXml, '\uFFFD')
}
