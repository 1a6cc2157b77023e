/** How many rows a field of several lines has for a text: one more than that, within what leaves room for the rest. */
export function rowsFor(text: string): number {
  return Math.min(12, Math.max(3, text.split('\n').length + 1))
}
