/** A line of a mail's head, in the languages of the programs around here. */
const headLine = /^\s*[*_]{0,2}(von|from|absender|an|to|cc|kopie|copy|bcc|datum|date|gesendet(?: am)?|sent|betreff|subject|anlagen?|attachments?|priorität|importance|wichtigkeit|ort|location|beginn|begin|ende?|antwort an|reply-to|organisation|organization)[*_]{0,2}\s*:/iu
const sender = /^(?:von|from|absender)$/
const subject = /^(?:betreff|subject)$/
/** "Am 02.06.2012 schrieb Rita Hövel:", "On 2 June 2012, Rita Hövel wrote:" */
const introduced = /^\s*(?:(?:am|on)\s.{6,120}\s(?:schrieb(?:\s.{2,80})?|wrote)|.{2,80}\s(?:schrieb|wrote)(?:\s(?:am|on)\s.{6,60})?):\s*$/iu
const fewestLabels = 3
/** A list of addresses goes on for so many lines. */
const mostFolded = 12
const mostLabels = 12
const greeting = /^\s*(?:(?:sehr geehrte|liebe|hallo|guten (?:morgen|tag|abend)|moin|dear|hello|hi|good (?:morning|afternoon|evening))(?!\p{L}).{0,80}[,!]|(?:hallo|hi|hello|moin)[,!]?)\s*$/iu
const farewell = /^\s*(?:(?:viele|beste|liebe|freundliche|herzliche|schöne|mit (?:freundlichen|besten|herzlichen|vielen))\s+(?:grüße|gruß|grüßen|grüssen|grüsse|wünschen?)|(?:grüße|gruß|gruss|vg|mfg|lg)|(?:(?:kind|best|warm|many)\s+)?regards|best wishes|yours(?:\s\p{L}+)?|sincerely(?: yours)?|cheers|many thanks)(?!\p{L})[^:]{0,40}$/iu
const mostSigned = 8
const fewestPassedOn = 5
/** So many lines may stand above what a mail passes on. */
const mostGreeting = 30
const rule = /^\s*[-=_*~]{3,}\s*$/
const signature = /\n-- ?\n(?:[^\n]*\n){0,12}[^\n]*$/
const quote = /^>(?:[ >]*>)? ?/
/** Most of a mail is quoted where it only passes on what somebody else wrote. */
const mostQuoted = 0.6

/** What stands in a mail, without the heads that programs put before it and the mails in it; none where a text does not begin as a mail. */
export function mailParts(text: string): string[] {
  const start = text.trimStart()
  return endOfHead(start.split('\n', mostFolded + mostLabels), 0) === null ? [] : partsOfMail(start)
}

/** The same of what is known to be a mail. */
export function partsOfMail(text: string): string[] {
  const written = text.split('\n')
  const lines = unquoted(written)
  const parts: string[][] = [[]]
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const end: number | null = isIntroducing(written, at) ? at + 1 : endOfHead(lines, at)
    if (end === null) parts.at(-1)?.push(line)
    else {
      parts.push([])
      at = end - 1
    }
  }
  return parts.map((part) => withoutFarewell(part.join('\n').replace(signature, '\n')))
}

/** The line behind the head of a mail that begins at a line; null where none does. */
function endOfHead(lines: readonly string[], start: number): number | null {
  const first = headLine.exec(lines[start] ?? '')?.[1]?.toLowerCase()
  if (first === undefined || !sender.test(first)) return null
  const labels = [first]
  let at = start + 1
  for (let folded = 0; at < lines.length && (lines[at] ?? '').trim() !== ''; at += 1) {
    const label = headLine.exec(lines[at] ?? '')?.[1]?.toLowerCase()
    if (label !== undefined) {
      // So many labels are those of a list, which each line of it would go through anew.
      if (labels.push(label) > mostLabels * 2) return null
    } else if ((folded += 1) > mostFolded) return null
  }
  return labels.length >= fewestLabels && labels.some((label) => subject.test(label)) ? at : null
}

/** A mail without the words that it ends with, and whose they are. */
function withoutFarewell(part: string): string {
  const lines = part.trimEnd().split('\n')
  const end = lines.findLastIndex((line) => farewell.test(line))
  return end < 0 || lines.length - end > mostSigned ? part : lines.slice(0, end).join('\n')
}

/** A line that says who wrote what is quoted below it. */
function isIntroducing(lines: readonly string[], at: number): boolean {
  return introduced.test(lines[at] ?? '') && quote.test(lines.slice(at + 1, at + 3).find((line) => line.trim() !== '') ?? '')
}

function unquoted(lines: readonly string[]): readonly string[] {
  const said = lines.filter((line) => line.trim() !== '' && line.trim() !== '>')
  const quoted = said.filter((line) => quote.test(line)).length
  const isIntroduced = lines.some((_, index) => isIntroducing(lines, index))
  return quoted === 0 || (quoted < mostQuoted * said.length && !isIntroduced) ? lines : lines.map((line) => line.replace(quote, ''))
}

/** What a mail passes on below what its sender wrote above it, where that begins with a greeting and ends with another; null where there is nothing. */
export function behindSender(part: string): string | null {
  const lines = part.trim().split('\n')
  if (!greeting.test(lines[0] ?? '')) return null
  const end = lines.slice(0, mostGreeting).findIndex((line) => farewell.test(line))
  const rest = end < 0 ? '' : lines.slice(end).join('\n').replace(/^(?:[^\n]+\n)+/, '').trim()
  // One at the end is that of the whole mail.
  return rest.split('\n').length < fewestPassedOn ? null : rest
}

/** A part of a mail from each of its lines that may be a title below a greeting; none where it begins without one. */
export function belowGreeting(part: string): string[] {
  const lines = part.trim().split('\n')
  if (!greeting.test(lines[0] ?? '')) return []
  const starts = lines.slice(0, mostGreeting).flatMap((line, at) => (at > 0 && line.trim() !== '' && ((lines[at - 1] ?? '').trim() === '' || rule.test(lines[at - 1] ?? '')) && !/[.!?,;]$/.test(line) ? [at] : []))
  return starts.map((at) => lines.slice(at).join('\n'))
}
