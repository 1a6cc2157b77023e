import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { decodeWords } from 'postal-mime'
import type { Parts } from '../../reading/parts'
import type { Content } from '../content'
import { readableHead } from './mail-headers'
import { mailboxLine, sentByHead } from './message'

/** Where a mail begins in a mailbox file (RFC 4155, appendix A): who sent it, then the moment as asctime writes it, with a zone or a host at most. */
const separator = /^From \S* *(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} +\d{1,2}:\d{2}(?::\d{2})?(?: +[A-Z+-]\S*)* +\d{4}(?: +[+-]\d{4})?(?: +remote from \S+)?\s*$/
/** Other programs wrote the moment otherwise, as sentences may end too: there the line behind it decides. */
const doubtful = /^From \S+.*\d{4}\s*$/
const header = /^(?:From|To|Cc|Date|Subject|Sender|Reply-To|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-[\w-]+|Status|X-[\w-]+):/i

/** A byte order mark of UTF-8, byte by byte. */
const mark = '\u00EF\u00BB\u00BF'

/** A mailbox (MBOX): each mail in it becomes a part, its text is the list of their subjects. */
export async function mailboxFrom(path: string, parts: Parts): Promise<Content> {
  const subjects: string[] = []
  let lines: string[] = []
  let separated: string | null = null
  let afterBlank = true

  async function finish(): Promise<void> {
    if (lines.length === 0) return
    const mail = dated(lines, separated).join('\n')
    lines = []
    const subject = /^Subject:[ \t]*(.*(?:\n[ \t].*)*)$/im.exec(mail.slice(0, 20_000))?.[1] ?? ''
    subjects.push(decodeWords(readableHead(subject).replace(/\s+/g, ' ')).trim())
    await parts.add({ name: `${String(subjects.length).padStart(4, '0')}.eml`, isNumbered: true }, Buffer.from(mail, 'latin1'))
  }

  async function begin(line: string): Promise<void> {
    await finish()
    separated = line
  }

  // Mails bring their own encodings: bytes go through as they are.
  let held: string | null = null
  for await (const read of createInterface({ input: createReadStream(path, { encoding: 'latin1' }), crlfDelay: Infinity })) {
    const line = read.startsWith(mark) && lines.length === 0 ? read.slice(mark.length) : read
    if (held !== null) {
      if (header.test(line)) await begin(held)
      else lines.push(held)
      held = null
    }
    if (afterBlank && separator.test(line)) await begin(line)
    else if (afterBlank && doubtful.test(line)) held = line
    else lines.push(line.replace(/^>(>*From )/, '$1'))
    afterBlank = line === ''
  }
  if (held !== null) lines.push(held)
  await finish()
  return { pages: [subjects.join('\n')], listing: true, fault: parts.open || subjects.length === 0 ? null : 'nested-too-deep' }
}

/** A mail's lines, led by the line that parts it from the one before where nothing else says when it was sent. */
function dated(lines: readonly string[], separated: string | null): readonly string[] {
  const head = lines.slice(0, lines.indexOf('') === -1 ? lines.length : lines.indexOf('')).flatMap((line) => {
    const [, key = '', value = ''] = /^([!-9;-~]+):(.*)/.exec(line) ?? []
    return key === '' ? [] : [{ key: key.toLowerCase(), value }]
  })
  const isDated = head.some(({ key }) => key === 'received') || sentByHead(head) !== null
  return separated === null || isDated ? lines : [`${mailboxLine}: ${separated.slice('From '.length)}`, ...lines]
}
