/** Plans, charts and books that are pictures by the name of their type alone. */
const drawings: ReadonlySet<string> = new Set(['image/vnd.dwg', 'image/emf', 'image/wmf', 'image/vnd.djvu'])

/** Whether what is kept so is drawn or written, and no photo of anything. */
export function isDrawing(mediaType: string): boolean {
  return drawings.has(mediaType)
}
