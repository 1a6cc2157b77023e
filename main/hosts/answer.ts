/** What a host asks of the addresses it serves; `path` is decoded by nobody yet. */
export interface AssetRequest {
  readonly path: string
  readonly query: URLSearchParams
  /** The `Range` header. */
  readonly range: string | null
}

/** A stretch of a file, both ends inclusive. */
export interface FileBody {
  readonly file: string
  readonly start: number
  readonly end: number
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | FileBody
}

/** A short answer in words. */
export function plainAnswer(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body: text }
}

/**
 * The stretch of a file of `size` bytes that a `Range` header asks for: null for the whole (no header, or one we may
 * ignore, RFC 9110 14.2), `unsatisfiable` where it lies behind the end.
 */
export function rangeOf(header: string | null, size: number): { start: number; end: number } | 'unsatisfiable' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  const [, from = '', to = ''] = found ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  if (start >= size) return 'unsatisfiable'
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return end < start ? null : { start, end }
}
