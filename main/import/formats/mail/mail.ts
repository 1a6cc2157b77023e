import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { ArchiveError } from '../../../fault'
import { limits } from '../../reading/limits'
import { attachmentName, type PartName, type Parts } from '../../reading/parts'
import type { Content } from '../content'
import { htmlContent } from '../html/html'
import { readBytes } from '../text'
import { mailWithin } from './apple-mail'
import { addressOfPage, withAddresses } from './mail-addresses'
import { withCharsets } from './mail-charsets'
import { withExactFiles } from './mail-exact-files'
import { withReadableHeads } from './mail-headers'
import { withNamedTexts } from './mail-named-texts'
import { messageContent, sentByHead } from './message'
import { signedData } from './signed-data'
import { takeUuencoded } from './uuencode'

/** A mail (EML): its text, and its attachments and forwarded mails as parts. */
export async function mailFrom(path: string, parts: Parts): Promise<Content> {
  const { mail, isEncrypted } = await opened(await parsed(mailWithin(await readBytes(path))))
  const { text, html, attached } = bodyOf(mail)
  for (const { called, content } of attached) await parts.add(called, content)
  const content = messageContent({
    from: addressLine(mail.from ?? mail.sender),
    to: (mail.to ?? []).map(addressLine),
    cc: (mail.cc ?? []).map(addressLine),
    subject: mail.subject ?? '',
    sent: sentByHead(mail.headers),
    text,
    html,
    attachments: attached.map(({ called: { name } }) => name),
  })
  return { ...content, fault: isEncrypted ? 'file-encrypted' : parts.open || attached.length === 0 ? null : 'nested-too-deep' }
}

/** What somebody wrote, and what is attached to it. */
interface MailBody {
  readonly text: string
  readonly html: string | null
  readonly attached: readonly { readonly called: PartName; readonly content: Uint8Array }[]
}

function bodyOf(mail: Email): MailBody {
  const { text, files } = takeUuencoded(mail.text ?? '')
  const kept = mail.attachments.filter(isWorthKeeping)
  return {
    text,
    html: mail.html ?? null,
    attached: [
      ...kept.map((attachment, index) => ({ called: nameOf(attachment, index), content: bytesOf(attachment) })),
      ...files.map(({ name, content }, index) => ({ called: attachmentName(name, kept.length + index), content })),
    ],
  }
}

/** What stands in the one attachment that Outlook keeps of a signed mail ([MS-OXOSMIME] 2.1): its signature around it, or it and its signature as one text. Null: it is neither. */
export async function sealedBody(bytes: Uint8Array): Promise<MailBody | 'encrypted' | null> {
  const data = signedData(bytes)
  if (data?.kind === 'encrypted') return 'encrypted'
  if (data === null && !/^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*content-type:\s*multipart\/signed/i.test(Buffer.from(bytes.subarray(0, 4_000)).toString('latin1'))) return null
  const { mail, isEncrypted } = await opened(await parsed(data?.content ?? bytes))
  return isEncrypted ? 'encrypted' : bodyOf(mail)
}

/** A web page saved as one file (MHTML, RFC 2557): its text, the pictures in it as parts, with the addresses by which it shows them. */
export async function savedPageFrom(path: string, parts: Parts): Promise<Content> {
  const bytes = fromItsHead(await readBytes(path))
  const { html, text, subject, attachments } = await parsed(withAddresses(bytes))
  const content = htmlContent(html ?? `<p>${text ?? ''}</p>`)
  const written = addressesIn(content, addressOfPage(bytes))
  const pictures = attachments.filter(({ mimeType }) => mimeType.startsWith('image/')).map((picture) => {
    const { description: address = '', contentId = '' } = picture
    return { ...picture, filename: picture.filename ?? nameIn(address, picture.mimeType), shownAs: written(address) ?? written(`cid:${contentId.replaceAll(/[<>]/g, '')}`) }
  })
  const kept = pictures.filter((picture) => picture.shownAs !== null || bytesOf(picture).length >= limits.inlineBytes)
  for (const [index, picture] of kept.entries()) await parts.add({ ...nameOf(picture, index), shownAs: picture.shownAs }, bytesOf(picture))
  return { ...content, title: content.title ?? subject ?? null }
}

/** Tells by the whole address of a picture how a page writes it, where it shows it with a caption. */
function addressesIn({ figures = [] }: Content, page: string | null): (address: string) => string | null {
  const written = new Map(figures.flatMap(({ source }) => (source === null ? [] : [[URL.parse(source, page ?? undefined)?.href ?? source, source] as const])))
  return (address) => written.get(URL.parse(address)?.href ?? address) ?? null
}

/** What a picture is called at its address; null where that names none. */
function nameIn(address: string, mimeType: string): string | null {
  const last = URL.parse(address)?.pathname.split('/').at(-1) ?? ''
  if (last === '' || !/^(?:https?|file|ftp):/i.test(address)) return null
  const ending = extensions[mimeType]
  return decoded(/\.(?:gif|png|jpe?g|webp|svg|avif|bmp|ico|tiff?|hei[cf])$/i.test(last) || ending === undefined ? last : `${last}.${ending}`)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The page in one that was saved as one file, as HTML. */
export async function pageOfSaved(bytes: Uint8Array): Promise<string> {
  const { html, text } = await parsed(bytes)
  return html ?? `<p>${text ?? ''}</p>`
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  const readable = withExactFiles(withNamedTexts(withCharsets(withReadableHeads(fromItsHead(bytes)))))
  try {
    return await PostalMime.parse(readable, { forceRfc822Attachments: true, maxNestingDepth: limits.mailDepth })
  } catch (cause) {
    const tooDeep = cause instanceof Error && cause.message.includes('nesting depth')
    throw new ArchiveError(tooDeep ? 'nested-too-deep' : 'file-damaged', {}, { cause })
  }
}

/** A mail with what was signed in the place of its signature (S/MIME, RFC 8551, 3.5.2); or one that nobody reads without a key. */
async function opened(mail: Email, depth = 0): Promise<{ readonly mail: Email; readonly isEncrypted: boolean }> {
  const sealed = mail.attachments.find(isSealed)
  const data = sealed === undefined || depth >= limits.mailDepth ? null : signedData(bytesOf(sealed))
  const isWordless = (mail.text ?? '').trim() === '' && mail.html === undefined
  if (data?.kind === 'signed') {
    const within = await opened(await parsed(data.content), depth + 1)
    const { text, html, attachments } = within.mail
    const whole = [mail.text, text].filter((each) => each !== undefined && each.trim() !== '').join('\n\n')
    return { ...within, mail: { ...mail, text: whole, ...(html !== undefined && { html }), attachments: [...mail.attachments.filter((each) => each !== sealed), ...attachments] } }
  }
  const isOfCms = data?.kind === 'encrypted' && isWordless
  const isOfPgp = mail.attachments.some(({ mimeType }) => mimeType === 'application/pgp-encrypted') || /^\s*-----BEGIN PGP MESSAGE-----/.test(mail.text ?? '')
  return { mail: isOfCms ? { ...mail, attachments: mail.attachments.filter((each) => each !== sealed) } : mail, isEncrypted: isOfCms || isOfPgp }
}

function isSealed({ mimeType, filename }: Attachment): boolean {
  return /^application\/(?:x-)?pkcs7-mime$/.test(mimeType) || (mimeType === 'application/octet-stream' && filename?.toLowerCase() === 'smime.p7m')
}

/** A byte order mark before the first line of the head would be part of its name, and the sender lost; an empty line would end it. */
function fromItsHead(bytes: Uint8Array): Uint8Array {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start += 1
  return bytes.subarray(start)
}

/** Small pictures that a mail's text shows are logos and signatures; signatures of programs say nothing to anybody. */
function isWorthKeeping(attachment: Attachment): boolean {
  if (/^application\/(?:(?:x-)?pkcs7|pgp)-signature$/.test(attachment.mimeType)) return false
  const inline = attachment.related === true || (attachment.disposition === 'inline' && attachment.contentId !== undefined)
  return !(inline && attachment.mimeType.startsWith('image/') && bytesOf(attachment).length < limits.inlineBytes)
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content)
}

const extensions: Readonly<Record<string, string>> = { 'message/rfc822': 'eml', 'text/plain': 'txt', 'text/html': 'html', 'text/calendar': 'ics', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'application/pdf': 'pdf' }

function nameOf({ filename, mimeType }: Attachment, index: number): PartName {
  return attachmentName(filename, index, extensions[mimeType])
}

function addressLine(address: Address | undefined): string {
  if (address === undefined) return ''
  if (address.group !== undefined) return `${address.name}: ${address.group.map(addressLine).join(', ')}`
  return address.name === '' || address.name === address.address ? address.address : `${address.name} <${address.address}>`
}
