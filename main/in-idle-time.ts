/** Until the window has asked for what it shows first, and between two steps. */
const [firstMilliseconds, restMilliseconds] = [1_000, 20]

/** Takes steps one by one, with a rest after each in which others have their turn; gives what ends it. What fails ends it as well: whoever needs it meets that. */
export function inIdleTime(steps: Iterator<unknown>): () => void {
  let timer = setTimeout(next, firstMilliseconds)
  function next(): void {
    try {
      if (steps.next().done !== true) timer = setTimeout(next, restMilliseconds)
    } catch {
      // A damaged index is mended when somebody searches it.
    }
  }
  return () => clearTimeout(timer)
}
