const open = String.raw`klären|geklärt werden|prüfen|nachprüfen|ergänzen|nachtragen|nachfragen|rückfrage|noch offen|fehlt noch|to be (?:checked|clarified|confirmed|added|decided)|t\.?b\.?[cda]\.?|please check|todo|to do|\?\?+|fixme`
const remark = new RegExp(String.raw`[([](?=[^()[\]]*(?:(?<!\p{L})(?:${open})(?!\p{L})|\p{L}{2}\s?\?\s*[)\]]))[^()[\]\n]{3,160}[)\]]`, 'giu')
const line = /(?<=^|\n)[ \t]*(?:TODO|FIXME|Offene Frage|Noch offen|Offen|Open question|To do|Zu klären)\s*:[^\n]{3,200}/g

/** A remark by which somebody left something open; UTF-16 offsets. */
export interface Remark {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Remarks in a text that leave something open: "(Verlinkung klären)", "[Ort?]", "TODO: …". Ordinary brackets are none. */
export function remarksIn(text: string): Remark[] {
  return [...text.matchAll(remark), ...text.matchAll(line)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0].trim() }))
    .toSorted((a, b) => a.start - b.start)
}
