/** Hands a text or a picture to the reader as a file to keep. */
export function download(name: string, mediaType: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken what it needs of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
