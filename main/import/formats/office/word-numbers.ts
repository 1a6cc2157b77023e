import { countItem, labelGap, labelOf, type Counting, type Counts, type ListLevel } from '../html/list-counter'
import type { ContainerParts } from './office-parts'

const ways: Readonly<Record<string, Counting>> = {
  bullet: 'none', none: 'none', decimalZero: 'two-digits', lowerLetter: 'lower-letter', upperLetter: 'upper-letter', lowerRoman: 'lower-roman', upperRoman: 'upper-roman',
}

/** A list that paragraphs name by a number: its levels, and the items counted in it so far, which lists made after the same one share. */
interface List {
  readonly levels: readonly (ListLevel | undefined)[]
  readonly byStyle: ReadonlyMap<string, number>
  readonly counts: Counts
  /** By level, what it begins with where it is no continuation of another list; taken out once it has begun. */
  readonly starts: Map<number, number>
}

/** Which list and level paragraphs of a style are in. */
interface StyleNumbers {
  readonly list: string | undefined
  readonly level: string | undefined
  readonly basedOn: string | undefined
}

/**
 * The text of a Word document with the numbers of its lists and headings written into it, as Word shows them: it counts them
 * itself and keeps none (ECMA-376, 17.9). What only has a bullet stays an item of a list.
 */
export function withNumbersWritten(parts: ContainerParts, main: string): ContainerParts {
  const numbering = parts.get(numberingPart) ?? ''
  const lists = listsOf(numbering, parts.get('word/styles.xml') ?? '')
  if (lists.size === 0) return parts
  const xml = numbersWritten(parts.get(main) ?? '', lists, stylesOf(parts.get('word/styles.xml') ?? ''))
  return new Map([...parts, [main, xml], [numberingPart, numbering.replace('</w:numbering>', `${bullets}</w:numbering>`)]])
}

const numberingPart = 'word/numbering.xml'
/** A list that has nothing but bullets, for items below numbered ones. */
const bulletList = '2147483647'
const bullets = `<w:abstractNum w:abstractNumId="${bulletList}">${Array.from({ length: 9 }, (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="${bulletList}"><w:abstractNumId w:val="${bulletList}"/></w:num>`

function numbersWritten(xml: string, lists: ReadonlyMap<string, List>, styles: ReadonlyMap<string, StyleNumbers>): string {
  const choices: (readonly (readonly [Counts, Counts])[])[] = []
  return xml.replace(paragraph, (whole, opening: string | undefined, properties: string | undefined) => {
    if (opening === undefined) {
      // What stands there a second time for older programs has the same numbers.
      if (whole.startsWith('<mc:AlternateContent')) choices.push(state(lists))
      else if (whole.startsWith('<mc:Fallback')) for (const [counts, before] of choices.pop() ?? []) counts.splice(0, counts.length, ...before)
      return whole
    }
    const meant = (properties ?? '').replace(/<w:pPrChange[\s>][\s\S]*?<\/w:pPrChange>/g, '')
    const item = isStruckOut.test(meant) ? null : itemOf(meant, lists, styles)
    if (item === null) return whole
    const label = nextLabel(item)
    if (label !== '') return `${opening}${inList(meant, '0', 0)}<w:r><w:t xml:space="preserve">${label}${labelGap}</w:t></w:r>`
    const numbered = item.list.levels.slice(0, item.level).filter((above) => above !== undefined && above.counted !== 'none').length
    return numbered === 0 ? whole : `${opening}${inList(meant, bulletList, item.level - numbered)}`
  })
}

const paragraph = /<mc:(?:AlternateContent|Fallback)(?=[\s>])[^>]*>|(<w:p(?:\s(?:[^>]*[^>/])?)?>)\s*(<w:pPr(?:\s[^>]*[^>/])?>(?:[^<]|<(?!\/w:pPr>|w:pPrChange[\s>])|<w:pPrChange[\s>](?:[^<]|<(?!\/w:pPrChange>))*)*<\/w:pPr>)?/g

/** The end of a paragraph that somebody struck out while changes were recorded: what is left of it is one with the next. */
const isStruckOut = /<w:rPr>(?:[^<]|<(?!\/w:rPr>))*<w:(?:del|moveFrom)\s/

function state(lists: ReadonlyMap<string, List>): (readonly [Counts, Counts])[] {
  return [...new Set([...lists.values()].map(({ counts }) => counts))].map((counts) => [counts, [...counts]])
}

interface Item {
  readonly list: List
  readonly level: number
}

function itemOf(properties: string, lists: ReadonlyMap<string, List>, styles: ReadonlyMap<string, StyleNumbers>): Item | null {
  const own = /<w:numPr(?:\s[^>]*)?>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1] ?? ''
  const styled = inherited(valueOf(properties, 'pStyle'), styles)
  const number = valueOf(own, 'numId')
  const list = lists.get(number ?? styled.list ?? '')
  if (list === undefined) return null
  const level = valueOf(own, 'ilvl') ?? (number === undefined ? list.byStyle.get(styled.by) ?? styled.level : undefined)
  return { list, level: Math.min(8, Number(level ?? 0) || 0) }
}

function nextLabel({ list: { levels, counts, starts }, level }: Item): string {
  const start = starts.get(level)
  starts.delete(level)
  countItem(counts, levels, level, start)
  return labelOf(counts, levels, level)
}

function inherited(style: string | undefined, styles: ReadonlyMap<string, StyleNumbers>): { readonly list: string | undefined; readonly level: string | undefined; readonly by: string } {
  let level: string | undefined
  let name = style
  for (let depth = 0; name !== undefined && depth < 20; depth += 1) {
    const found = styles.get(name)
    level ??= found?.level
    if (found?.list !== undefined) return { list: found.list, level, by: style ?? name }
    name = found?.basedOn
  }
  return { list: undefined, level, by: '' }
}

/** A paragraph's properties that put it into another list; "0" is none. */
function inList(properties: string, list: string, level: number): string {
  const place = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
  const plain = properties.replace(/<w:numPr(?:\s[^>]*)?>[\s\S]*?<\/w:numPr>|<w:numPr\s*\/>/g, '')
  return plain === '' ? `<w:pPr>${place}</w:pPr>` : plain.replace('</w:pPr>', `${place}</w:pPr>`)
}

function listsOf(numbering: string, styles: string): Map<string, List> {
  const drafts = new Map([...numbering.matchAll(/<w:abstractNum\s[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g)].map(([, id = '', draft = '']) => [id, draft]))
  const numbers = [...numbering.matchAll(/<w:num\s[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)].map(([, id = '', number = '']) => [id, number] as const)
  const draftOf = new Map(numbers.map(([id, number]) => [id, valueOf(number, 'abstractNumId') ?? '']))
  const counts = new Map<string, Counts>()
  return new Map(numbers.map(([id, number]) => {
    const draft = meantDraft(draftOf.get(id) ?? '', drafts, draftOf, styles)
    const own = counts.get(draft) ?? Array.from({ length: 9 }, () => undefined)
    counts.set(draft, own)
    const overrides = [...number.matchAll(/<w:lvlOverride\s[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g)].map(([, level = '', override = '']) => [Number(level), override] as const)
    const written = [drafts.get(draft) ?? '', ...overrides.map(([, override]) => override)].flatMap((xml) => [...xml.matchAll(/<w:lvl\s[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g)])
    const levels: (ListLevel | undefined)[] = []
    for (const [, level = '', xml = ''] of written) levels[Number(level)] = levelOf(Number(level), xml)
    return [id, {
      levels,
      counts: own,
      byStyle: new Map(written.flatMap(([, level = '', xml = '']) => (valueOf(xml, 'pStyle') === undefined ? [] : [[valueOf(xml, 'pStyle') ?? '', Number(level)]]))),
      starts: new Map(overrides.flatMap(([level, override]) => (valueOf(override, 'startOverride') === undefined ? [] : [[level, Number(valueOf(override, 'startOverride'))]]))),
    }]
  }))
}

/** The draft of a list; one may only name a style that says which is meant. */
function meantDraft(id: string, drafts: ReadonlyMap<string, string>, draftOf: ReadonlyMap<string, string>, styles: string): string {
  const style = valueOf(drafts.get(id) ?? '', 'numStyleLink')
  if (style === undefined) return id
  const named = [...drafts].find(([, draft]) => valueOf(draft, 'styleLink') === style)?.[0]
  return named ?? draftOf.get(stylesOf(styles).get(style)?.list ?? '') ?? id
}

function levelOf(level: number, xml: string): ListLevel {
  const restart = valueOf(xml, 'lvlRestart')
  return {
    start: Number(valueOf(xml, 'start') ?? 0),
    label: (valueOf(xml, 'lvlText') ?? '').split(/(%\d)/).filter((part) => part !== '').map((part) => (/^%[1-9]$/.test(part) ? { level: Number(part[1]) - 1 } : part)),
    counted: ways[valueOf(xml, 'numFmt') ?? 'decimal'] ?? 'digits',
    anewBelow: restart === undefined ? level : Number(restart) - 1,
    isDigits: /<w:isLgl(?:\s*\/|\s[^>]*"(?:1|true|on)"[^>]*)?>/.test(xml),
  }
}

function stylesOf(styles: string): Map<string, StyleNumbers> {
  return new Map([...styles.matchAll(/<w:style\s[^>]*w:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/g)].map(([, id = '', xml = '']) => [id, { list: valueOf(xml, 'numId'), level: valueOf(xml, 'ilvl'), basedOn: valueOf(xml, 'basedOn') }]))
}

function valueOf(xml: string, element: string): string | undefined {
  return new RegExp(`<w:${element}\\s[^>]*w:val="([^"]*)"`).exec(xml)?.[1]
}
