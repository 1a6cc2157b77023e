/** Hands a text or a picture to the reader as a file to keep. */
export function download(name: string, mediaType: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  downloadFrom(address, name)
  // The browser has taken what it needs of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The same of what lies at an address. */
export function downloadFrom(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
