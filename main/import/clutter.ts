/** Files that operating systems leave in folders; nobody means to archive them. */
const clutter = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*#)$/i

/** Whether a file, by its name or its path with `/`, is nothing but what an operating system left behind. */
export function isClutter(path: string): boolean {
  return path.startsWith('__MACOSX/') || clutter.test(path.slice(path.lastIndexOf('/') + 1))
}
