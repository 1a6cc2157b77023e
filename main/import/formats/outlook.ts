import { readFile } from 'node:fs/promises'
import { decompressRTF } from '@kenjiuno/decompressrtf'
import msgReader, { type FieldsData } from '@kenjiuno/msgreader'
import { ArchiveError } from '../../fault'
import { attachmentName, type Parts } from '../parts'
import type { Content } from './content'
import { decodePage } from './html'
import { messageContent, sentAt, type Message } from './message'
import { richTextOf } from './office'

// Node gives the exports of a CommonJS package as its default, a bundler gives the default among them.
const MsgReader = 'default' in msgReader ? (msgReader.default as typeof msgReader) : msgReader

/** A mail of Outlook (MSG): its text, and its attachments and forwarded mails as parts. */
export async function outlookMailFrom(path: string, parts: Parts): Promise<Content> {
  const reader = new MsgReader(viewOf(await readFile(path)))
  const mail = reader.getFileData()
  if (mail.error !== undefined) throw new ArchiveError('file-damaged')
  const attached = (mail.attachments ?? []).filter(({ attachmentHidden }) => attachmentHidden !== true)
  const names: string[] = []
  for (const attachment of attached) {
    const { fileName, content } = reader.getAttachment(attachment)
    const called = attachmentName(fileName, names.length)
    names.push(called.name)
    if (content === null || content === undefined) parts.leave(called, 'file-damaged')
    else await parts.add(called, content)
  }
  const content = messageContent({ ...(await bodyOf(mail)), from: senderOf(mail), ...recipientsOf(mail), subject: mail.subject ?? '', sent: sentOf(mail), attachments: names })
  return { ...content, fault: parts.open || attached.length === 0 ? null : 'nested-too-deep' }
}

async function bodyOf({ body, bodyHtml, html, compressedRtf }: FieldsData): Promise<Pick<Message, 'text' | 'html'>> {
  if (bodyHtml !== undefined) return { text: body ?? '', html: bodyHtml }
  if (html !== undefined) return { text: body ?? '', html: decodePage(html) }
  if (body !== undefined && body.trim() !== '') return { text: body, html: null }
  return { text: compressedRtf === undefined ? '' : await richTextOf(Buffer.from(decompressRTF([...compressedRtf]))), html: null }
}

function senderOf({ senderName, senderSmtpAddress, senderEmail, senderAddressType }: FieldsData): string {
  // An address of type EX is a path in the directory of the office, nothing to write to.
  const address = senderSmtpAddress ?? (senderAddressType === 'EX' ? undefined : senderEmail)
  return named(senderName, address)
}

function recipientsOf({ recipients = [] }: FieldsData): Pick<Message, 'to' | 'cc'> {
  const lines = (kind: string): string[] =>
    recipients.filter(({ recipType = 'to' }) => recipType === kind).map(({ name, smtpAddress, email, addressType }) => named(name, smtpAddress ?? (addressType === 'EX' ? undefined : email)))
  return { to: lines('to'), cc: lines('cc') }
}

function named(name = '', address = ''): string {
  const plain = name.replace(/^'(.*)'$/, '$1')
  return plain === '' || plain === address ? address : address === '' ? plain : `${plain} <${address}>`
}

/** The line the sender's program wrote goes before the times Outlook keeps, which are in UTC. */
function sentOf({ headers, clientSubmitTime, messageDeliveryTime }: FieldsData): Message['sent'] {
  return sentAt(/^Date:(.*)$/im.exec(headers ?? '')?.[1]) ?? sentAt(clientSubmitTime) ?? sentAt(messageDeliveryTime)
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
