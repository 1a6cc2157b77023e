/** Files that operating systems leave in folders; nobody means to archive them. */
const clutter = /^(\.DS_Store|Thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*#)$/i

/**
 * Folders that they keep for themselves at the root of a drive: what was thrown away, what is restored, what is looked up. What Windows XP
 * threw away lies in RECYCLER, as somebody's own folder may be called, under the number of each account.
 */
const ownFolders = /^(\$RECYCLE\.BIN|S-1-5-21(?:-\d+)+|System Volume Information|\.Trashes|\.Trash-\d+|\.Spotlight-V100|\.fseventsd|\.TemporaryItems|\.DocumentRevisions-V100|__MACOSX)$/i

/** Whether a file or folder, by its name or its path with `/`, is nothing but what an operating system left behind. */
export function isClutter(path: string): boolean {
  const steps = path.split('/')
  return clutter.test(steps.at(-1) ?? '') || steps.some((step) => ownFolders.test(step))
}
