import { labelGap } from '../html/list-counter'
import { numberedMark } from './office-html'

/** What stands before an item of a list, as the program that wrote it showed it (Rich Text Format 1.9.1, "Bullets and Numbering"). */
const marks = /\{(?:\\\*)?\\(?:listtext|pntext)(?![a-z])([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g
const isSpelled = /\\(?:u-?\d+ ?(?:\\'..|\?)?|'..)/g

/** An RTF with the numbers of its lists as text, which its reader passes over; a bullet it knows. */
export function withNumbersSpelled(rtf: string): string {
  return rtf.replace(marks, (group, inside: string) => {
    const label = inside.replace(/\\(?!u-?\d|')[a-z]+-?\d* ?|[{}\r\n]/g, '').trim()
    return /\d|[a-z][.):]|[a-z]{2}/i.test(label.replace(isSpelled, '')) ? `{${unicode(numberedMark)}${label}${unicode(labelGap)}}` : group
  })
}

function unicode(sign: string): string {
  return `{\\uc1\\u${sign.charCodeAt(0) << 16 >> 16}?}`
}
