import sharp from 'sharp'

/** Numbers from 0 to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed * 7_919 + 17
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** A picture with the shades and shapes of a photo, of its own for each seed: 800 by 600 px. */
export function landscape(seed: number): Promise<Buffer> {
  const next = numbersFrom(seed)
  const colour = (): string => `hsl(${Math.round(next() * 360)} ${Math.round(20 + next() * 60)}% ${Math.round(15 + next() * 70)}%)`
  const shapes = Array.from({ length: 24 }, () => {
    const [x, y, width, height] = [next() * 800, next() * 600, 40 + next() * 260, 40 + next() * 220]
    return next() < 0.5
      ? `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="${colour()}" opacity="${0.5 + next() / 2}"/>`
      : `<path d="M${x} ${y}l${width} ${height - 100}l${-next() * 200} ${height}z" fill="${colour()}" opacity="${0.5 + next() / 2}"/>`
  })
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${colour()}"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(drawn)).blur(2).jpeg({ quality: 90 }).toBuffer()
}

/** A page of lines, of its own for each seed: as a scanner gives it, and photographed tilted on a table in uneven light. */
export async function textPage(seed: number): Promise<{ scanned: Buffer; photographed: Buffer }> {
  const next = numbersFrom(seed)
  const lines = Array.from({ length: 42 }, (_, line) => {
    const words: string[] = []
    for (let x = 80; x < 700; ) {
      const width = 14 + next() * 70
      // Letters as strokes: the machine that runs this may have no font.
      for (let stroke = 0; stroke < width; stroke += 7) words.push(`<rect x="${x + stroke}" y="${100 + line * 24 + next() * 4}" width="3" height="${7 + next() * 5}"/>`)
      x += width + 10
    }
    return next() < 0.12 ? '' : words.join('')
  })
  const page = (rest: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1130">${rest}</svg>`)
  const scanned = await sharp(page(`<rect width="800" height="1130" fill="#fbfaf6"/><g fill="#222">${lines.join('')}</g>`)).png().toBuffer()
  const light = page('<defs><linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#777"/></linearGradient></defs><rect width="800" height="1130" fill="url(#light)"/>')
  const tilted = await sharp(scanned).rotate(-3 + next() * 6, { background: '#665544' }).resize(800, 1130, { fit: 'fill' }).png().toBuffer()
  const photographed = await sharp(await sharp(tilted).composite([{ input: light, blend: 'multiply' }]).png().toBuffer()).blur(0.8).jpeg({ quality: 70 }).toBuffer()
  return { scanned, photographed }
}
