/** Longer paths are shortened: some two lines of the outcome list in a small window. */
const longest = 56

/** A path short enough for a list: folders in its middle are left out, the outermost and the file's own name stay. */
export function shortPath(path: string): string {
  const parts = path.split('/')
  const [first = '', ...inside] = parts
  const name = inside.pop()
  if (path.length <= longest || name === undefined) return path
  const room = longest - first.length - name.length - '/…/'.length
  // The folders nearest to the file tell most about it.
  let length = 0
  const kept = inside.slice(inside.findLastIndex((folder) => (length += folder.length + 1) > room) + 1)
  return kept.length === inside.length ? path : [first, '…', ...kept, name].join('/')
}
