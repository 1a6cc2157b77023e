import { decompressRTF } from '@kenjiuno/decompressrtf'
import msgReader, { type FieldsData } from '@kenjiuno/msgreader'
import { ArchiveError } from '../../../fault'
import { attachmentName, type PartName, type Parts } from '../../reading/parts'
import { readWhole } from '../../reading/read-whole'
import type { Content } from '../content'
import { decodePage } from '../html/html'
import { richTextOf } from '../office/office'
import { endLoops } from '../office/ole-chains'
import { distinct } from '../stated'
import { sealedBody } from './mail'
import { messageContent, sentAt, type Message } from './message'

// Node gives the exports of a CommonJS package as its default, a bundler gives the default among them.
const MsgReader = 'default' in msgReader ? (msgReader.default as typeof msgReader) : msgReader

/** A mail of Outlook (MSG): its text, and its attachments and forwarded mails as parts. */
export async function outlookMailFrom(path: string, parts: Parts): Promise<Content> {
  const bytes = readWhole(path)
  endLoops(bytes)
  const { reader, mail } = opened(bytes)
  if (mail.error !== undefined) throw new ArchiveError('file-damaged')
  const outer = (mail.attachments ?? []).filter(({ attachmentHidden }) => attachmentHidden !== true).map((attachment) => reader.getAttachment(attachment))
  const sealed = await sealedIn(outer)
  const contact = contactOf(mail)
  const own = contact === null ? await bodyOf(mail) : { text: [contact, mail.body ?? ''].join('\n\n').trim(), html: null }
  const body = sealed === null || sealed === 'encrypted' ? own : { text: [own.text, sealed.text].filter((text) => text.trim() !== '').join('\n\n'), html: sealed.html ?? own.html }
  const attached: readonly Attached[] = sealed === 'encrypted' ? [] : sealed?.attached ?? outer.map(({ fileName, content }, index) => ({ called: attachmentName(fileName, index), content }))
  for (const { called, content } of attached) {
    if (content === null || content === undefined) parts.leave(called, 'file-damaged')
    else await parts.add(called, content)
  }
  const content = messageContent({ ...body, from: senderOf(mail), ...recipientsOf(mail), subject: mail.subject ?? '', sent: sentOf(mail), ...eventOf(mail), attachments: attached.map(({ called: { name } }) => name) })
  return { ...content, fault: sealed === 'encrypted' ? 'file-encrypted' : parts.open || attached.length === 0 ? null : 'nested-too-deep' }
}

/** Texts that are not in Unicode are in the letters of Windows that the mail names, Western ones where it names none. */
function opened(bytes: Buffer): { readonly reader: InstanceType<typeof MsgReader>; readonly mail: FieldsData } {
  const inLetters = (ansiEncoding: string): ReturnType<typeof opened> => {
    const reader = new MsgReader(viewOf(bytes))
    reader.parserConfig = { ansiEncoding }
    return { reader, mail: reader.getFileData() }
  }
  const western = inLetters('cp1252')
  const { messageCodepage, internetCodepage } = western.mail
  const letters = [messageCodepage, internetCodepage].find((each) => each !== undefined && lettersOfWindows.has(each)) ?? 1252
  return letters === 1252 ? western : inLetters(`cp${letters}`)
}

/** Code pages that Windows has for texts of a country, which `internetCodepage` is only where the mail was written in such. */
const lettersOfWindows: ReadonlySet<number> = new Set([874, 932, 936, 949, 950, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258])

interface Attached {
  readonly called: PartName
  readonly content: Uint8Array | null | undefined
}

/** What stands in the signature of a mail: that is its only attachment, whatever it was called before. */
async function sealedIn(attached: readonly { readonly fileName?: string; readonly content?: Uint8Array | null }[]): ReturnType<typeof sealedBody> {
  const [only, ...more] = attached
  return only?.content == null || more.length > 0 || !/\.p7m$/i.test(only.fileName ?? '') ? null : sealedBody(only.content)
}

/** An invitation or an entry of a calendar has where and when it is beside its text. */
function eventOf({ apptLocation = '', apptStartWhole, apptEndWhole }: FieldsData): Pick<Message, 'event'> {
  const [begins, ends] = [sentAt(apptStartWhole), sentAt(apptEndWhole)]
  return apptLocation === '' && begins === null ? {} : { event: { place: apptLocation, begins, ends } }
}

/** What a contact says of somebody, line by line; null for a mail. */
function contactOf(mail: FieldsData): string | null {
  if (!/^IPM\.Contact\b/i.test(mail.messageClass ?? '')) return null
  const { name, title, departmentName, companyName, businessTelephoneNumber, mobileTelephoneNumber, homeTelephoneNumber, businessFaxNumber, postalAddress, workAddress, email1EmailAddress, businessHomePage } = mail
  const said = [name, title, departmentName, companyName, businessTelephoneNumber, mobileTelephoneNumber, homeTelephoneNumber, businessFaxNumber, postalAddress, workAddress, email1EmailAddress, businessHomePage]
  return [...distinct(said.map((each) => each ?? ''))].join('\n')
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
