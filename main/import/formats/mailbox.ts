import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { decodeWords } from 'postal-mime'
import type { Parts } from '../parts'
import type { Content } from './content'
import { readableHead } from './mail-headers'

/** Where a mail begins in a mailbox file (RFC 4155, appendix A). */
const separator = /^From \S+.*\d{4}\s*$/

/** A mailbox (MBOX): each mail in it becomes a part, its text is the list of their subjects. */
export async function mailboxFrom(path: string, parts: Parts): Promise<Content> {
  const subjects: string[] = []
  let lines: string[] = []
  let afterBlank = true

  async function finish(): Promise<void> {
    if (lines.length === 0) return
    const mail = lines.join('\n')
    lines = []
    const subject = /^Subject:[ \t]*(.*(?:\n[ \t].*)*)$/im.exec(mail.slice(0, 20_000))?.[1] ?? ''
    subjects.push(decodeWords(readableHead(subject).replace(/\s+/g, ' ')).trim())
    await parts.add(`${String(subjects.length).padStart(4, '0')}.eml`, Buffer.from(mail, 'latin1'))
  }

  // Mails bring their own encodings: bytes go through as they are.
  for await (const line of createInterface({ input: createReadStream(path, { encoding: 'latin1' }), crlfDelay: Infinity })) {
    if (afterBlank && separator.test(line)) await finish()
    else lines.push(line.replace(/^>(>*From )/, '$1'))
    afterBlank = line === ''
  }
  await finish()
  return { pages: [subjects.join('\n')], fault: parts.open || subjects.length === 0 ? null : 'nested-too-deep' }
}
