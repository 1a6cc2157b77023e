import { useEffect } from 'react'

/** What would be lost with the page. */
let held = 0

/** Has whoever leaves the page be asked first while something is done that would be lost with it. */
export async function askingFirst<Result>(work: () => Promise<Result>): Promise<Result> {
  const release = hold()
  try {
    return await work()
  } finally {
    release()
  }
}

/** Has whoever leaves the page be asked first as long as something waits that would be lost with it. */
export function useAskingFirst(waits: boolean): void {
  useEffect(() => (waits ? hold() : undefined), [waits])
}

function hold(): () => void {
  held++
  window.addEventListener('beforeunload', askFirst)
  return () => {
    held--
    if (held === 0) window.removeEventListener('beforeunload', askFirst)
  }
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
