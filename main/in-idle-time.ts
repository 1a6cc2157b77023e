/** Until the window has asked for what it shows first, and between two steps. */
const [firstMilliseconds, restMilliseconds] = [1_000, 20]
/** So long after somebody has asked for something it is not idle time: the next key may follow. */
const idleMilliseconds = 400

/**
 * Takes steps one by one, with a rest after each in which others have their turn, and none while somebody asks for one thing after
 * another; `sinceAsked` tells how many milliseconds ago that was. Gives what ends it. What fails ends it as well: whoever needs it meets that.
 */
export function inIdleTime(steps: Iterator<unknown>, sinceAsked: () => number): () => void {
  let timer = setTimeout(next, firstMilliseconds)
  function next(): void {
    const busy = idleMilliseconds - sinceAsked()
    if (busy > 0) {
      timer = setTimeout(next, busy)
      return
    }
    try {
      if (steps.next().done !== true) timer = setTimeout(next, restMilliseconds)
    } catch {
      // A damaged index is mended when somebody searches it.
    }
  }
  return () => clearTimeout(timer)
}
