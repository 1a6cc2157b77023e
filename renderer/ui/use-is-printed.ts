import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the window is being laid out for paper, which has no part that is out of sight. */
export function useIsPrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    const paper = window.matchMedia('print')
    // The sheets are made as soon as this has been told.
    const tell = (): void => flushSync(() => setPrinted(paper.matches))
    paper.addEventListener('change', tell)
    return () => paper.removeEventListener('change', tell)
  }, [])
  return isPrinted
}
