/** What a message of CMS (RFC 5652, PKCS #7) holds: what was signed, or what nobody reads without a key; null where it is neither. */
export type SignedData = { readonly kind: 'signed'; readonly content: Uint8Array } | { readonly kind: 'encrypted' } | null

interface Element {
  readonly tag: number
  readonly content: Uint8Array
  /** Where the next one begins. */
  readonly next: number
}

const tags = { objectIdentifier: 0x06, octets: 0x04, octetsInPieces: 0x24, sequence: 0x30, explicit: 0xa0 } as const
const signed = '2a864886f70d010702'
/** Enveloped, encrypted, and enveloped with a code of authentication (RFC 5083). */
const encrypted: ReadonlySet<string> = new Set(['2a864886f70d010703', '2a864886f70d010706', '2a864886f70d0109100117'])
const deepest = 16

/** Takes what was signed out of its signature; for that no key is needed. Nothing is said of whether the signature is a good one. */
export function signedData(bytes: Uint8Array): SignedData {
  try {
    return contentInfo(bytes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function contentInfo(bytes: Uint8Array): SignedData {
  const [type, wrapped] = childrenOf(expected(elementAt(bytes, 0), tags.sequence))
  const kind = Buffer.from(expected(type, tags.objectIdentifier)).toString('hex')
  if (encrypted.has(kind)) return { kind: 'encrypted' }
  if (kind !== signed) return null
  const [whole] = childrenOf(expected(wrapped, tags.explicit))
  const [, , encapsulated] = childrenOf(expected(whole, tags.sequence))
  const [, content] = childrenOf(expected(encapsulated, tags.sequence))
  // A signature beside what it signs holds nothing itself.
  if (content === undefined) return null
  return { kind: 'signed', content: octetsOf(childrenOf(expected(content, tags.explicit))[0]) }
}

/** Octets as one, or in pieces, as programs write them that do not know yet how many there will be (X.690, 8.7). */
function octetsOf(element: Element | undefined): Uint8Array {
  if (element?.tag === tags.octets) return element.content
  return Buffer.concat(childrenOf(expected(element, tags.octetsInPieces)).map((piece) => expected(piece, tags.octets)))
}

function expected(element: Element | undefined, tag: number): Uint8Array {
  if (element?.tag !== tag) throw new RangeError(`not ${tag}`)
  return element.content
}

function childrenOf(content: Uint8Array): Element[] {
  const children: Element[] = []
  for (let at = 0; at < content.length; ) {
    const child = elementAt(content, at)
    children.push(child)
    at = child.next
  }
  return children
}

/** One element of BER with a tag of one byte (X.690, 8.1). Throws `RangeError` where there is none. */
function elementAt(bytes: Uint8Array, at: number, depth = 0): Element {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > deepest) throw new RangeError('no element')
  if (first === 0x80) return openElement(bytes, at, depth)
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (lengthBytes > 4) throw new RangeError('too long')
  const start = at + 2 + lengthBytes
  const length = lengthBytes === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0)
  const next = start + length
  if (next > bytes.length) throw new RangeError('cut off')
  return { tag, content: bytes.subarray(start, next), next }
}

/** One whose length is not told: it goes to two zeros behind its last part. */
function openElement(bytes: Uint8Array, at: number, depth: number): Element {
  const tag = bytes[at] ?? 0
  let end = at + 2
  while (bytes[end] !== 0 || bytes[end + 1] !== 0) end = elementAt(bytes, end, depth + 1).next
  return { tag, content: bytes.subarray(at + 2, end), next: end + 2 }
}
