/**
 * Headers of every answer: nothing is guessed, embedded, referred or shared with another origin. `same-origin` of the
 * resource policy keeps pages of other local servers out, which share our cookie's site.
 */
export const baseHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

/**
 * The policy of the interface: its own scripts and nothing else. `nonce` is for the few style elements react-aria inserts;
 * style attributes need nothing, React sets them through the object model. `sockets` names the address of the browser
 * host's pipe, which not every browser counts to `'self'`.
 */
export function pagePolicy(nonce: string, sockets = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets && ` ${sockets}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of a stored file that is opened by itself: it can run, load and reach nothing. */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

/**
 * A PDF gets no sandbox: browsers then refuse to show it, and what shows it is a sandbox of its own. With its type fixed
 * by `nosniff` it cannot become a page.
 */
export const pdfPolicy = "frame-ancestors 'none'"
