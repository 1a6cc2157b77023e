const sharpness = 2

/** An SVG text as PNG with two pixels for each of its own. Rejects where it cannot be drawn. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * sharpness
    canvas.height = image.naturalHeight * sharpness
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error('not drawn')) : resolve(blob)), 'image/png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A picture that is on the screen, as a data address; null where it has not been loaded. */
export function pictureOnScreen(address: string): string | null {
  const image = [...document.querySelectorAll<HTMLImageElement>('.timeline-item img')].find((each) => each.getAttribute('src') === address)
  if (image === undefined || !image.complete || image.naturalWidth === 0) return null
  const canvas = document.createElement('canvas')
  const scale = Math.min(1, 160 / Math.max(image.naturalWidth, image.naturalHeight))
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.85)
}
