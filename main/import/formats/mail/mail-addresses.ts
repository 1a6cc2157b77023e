import { parted, piecesOf } from './mail-charsets'

/** The parts of a page that was saved as one file have addresses (RFC 2557), of which the parser says nothing. */
const location = /^Content-Location:[ \t]*((?:\S|[ \t]|\r?\n[ \t])*)/im

/** A saved page's bytes in which each part is described by its address: that the parser hands over. */
export function withAddresses(bytes: Uint8Array): Uint8Array {
  return Buffer.from(piecesOf(lettersOf(bytes)).map(withAddress).join(''), 'latin1')
}

/** The address of the page itself; null where it has none. */
export function addressOfPage(bytes: Uint8Array): string | null {
  for (const piece of piecesOf(lettersOf(bytes))) {
    const { head } = parted(piece)
    if (/^Content-Type:\s*text\/html/im.test(head)) return addressIn(head)
  }
  return null
}

function withAddress(piece: string): string {
  const { head, body } = parted(piece)
  const address = addressIn(head)
  return address === null ? piece : `Content-Description: ${address}\r\n${head.replace(/^Content-Description:.*\r?\n(?:[ \t].*\r?\n)*/im, '')}${body}`
}

function addressIn(head: string): string | null {
  return location.exec(head)?.[1]?.replaceAll(/\s+/g, '') || null
}

function lettersOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
