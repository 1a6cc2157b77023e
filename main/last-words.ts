const most = 4_000

/** Listens to the standard error of a process; gives the end of what it has said so far. */
export function lastWords(stderr: NodeJS.ReadableStream | null): () => string {
  let said = ''
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-most)
  })
  return () => said
}
