/** Works that would be lost with the page. */
let running = 0

/** Has whoever leaves the page be asked first while something is done that would be lost with it. */
export async function askingFirst<Result>(work: () => Promise<Result>): Promise<Result> {
  window.addEventListener('beforeunload', askFirst)
  running++
  try {
    return await work()
  } finally {
    running--
    if (running === 0) window.removeEventListener('beforeunload', askFirst)
  }
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
