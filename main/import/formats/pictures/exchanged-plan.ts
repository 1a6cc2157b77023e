import type { Content } from '../content'
import { readText } from '../text'

/** What a plan of AutoCAD in its format of exchange (DXF) begins with: remarks of its program, then its first part. */
export const exchangedPlan = /^(?:\s{0,8}999\r?\n[^\n]{0,500}\n){0,20}\s{0,8}0\r?\n\s{0,8}SECTION\r?\n\s{0,8}2\r?\n/

/** Pairs of lines: what the second is, by a number, and that itself. */
const pair = /[ \t]{0,8}(-?\d{1,5})[ \t]{0,8}\r?\n([^\r\n]*)(?:\r?\n|$)/y
/** Numbers of what begins something, of a text, of the pieces before its last where it is long, and of what stands at a leader (AutoCAD, "DXF Reference"). */
const codes = { begins: '0', text: '1', before: '3', led: '304' } as const
/** There, the last of these also begins a part of its own. */
const partOfLeader = /^[A-Z_]+\{$/
const written: ReadonlySet<string> = new Set(['TEXT', 'MTEXT', 'ATTRIB', 'DIMENSION', 'MULTILEADER', 'ACAD_TABLE'])

/** A plan (DXF): what is written on it, of its lines and places nothing. */
export async function exchangedPlanFrom(path: string): Promise<Content> {
  const lines: string[] = []
  let kind = ''
  let before = ''
  for (const [, code, value = ''] of (await readText(path)).matchAll(new RegExp(pair, 'gy'))) {
    if (code === codes.begins) [kind, before] = [value.trim(), '']
    else if (!written.has(kind)) continue
    else if (code === codes.before) before += kind === 'DIMENSION' ? '' : value
    else if (code === codes.text || (code === codes.led && kind === 'MULTILEADER' && !partOfLeader.test(value.trim()))) {
      lines.push(plain(before + value))
      before = ''
    }
  }
  return { pages: [lines.filter((line) => line !== '').join('\n')] }
}

const signs: Readonly<Record<string, string>> = { c: 'Ø', d: '°', p: '±' }

/** A text without what says how it looks; `<>` stands for a measure. */
function plain(text: string): string {
  return text
    .replace(/\\U\+([\dA-Fa-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/%%([cdp])/gi, (_, sign: string) => signs[sign.toLowerCase()] ?? '')
    .replace(/%%[uok]/gi, '')
    .replace(/\\P/g, '\n')
    .replaceAll('\\~', ' ')
    .replace(/\\[ACFfHhQTWp][^;\\]{0,100};|\\[LlOoKk]/g, '')
    .replace(/\\S([^;^#/]{0,100})[\^#/]([^;]{0,100});/g, '$1/$2')
    .replace(/[{}]|<>/g, '')
    .trim()
}
