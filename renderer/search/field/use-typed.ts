import { useEffect, useRef, useState } from 'react'
import { goTyping, resultsInSight, viewNow } from '../../view'
import { useAskAhead } from '../use-search'

/** Milliseconds after the last key before what was typed is searched, where the one before it was hit as soon: of keys in one go, the last is meant. */
const pause = 25
const together = 75

interface Typed {
  readonly typed: string
  setTyped(typed: string): void
  /** Searches what is typed at once. */
  send(): void
}

/** What is typed into the search field, searched as it is typed; `query` is what is asked for, `settled` what was last left alone. */
export function useTyped(query: string, settled: string): Typed {
  const [typed, setTyped] = useState(query)
  const [known, setKnown] = useState(query)
  const lastKey = useRef(0)
  const askAhead = useAskAhead(settled)
  // Back, forward and links change the query from outside.
  if (known !== query) {
    setKnown(query)
    if (typed.trim() !== query) setTyped(query)
  }
  const send = (): void => goTyping({ query: typed.trim(), ...resultsInSight() })
  useEffect(() => {
    const isTogether = performance.now() - lastKey.current < together
    lastKey.current = performance.now()
    // What came from outside is asked for already.
    if (typed.trim() === query) return
    let takeBack = (): void => undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    if (isTogether) timer = setTimeout(begin, pause)
    else begin()
    return () => {
      clearTimeout(timer)
      takeBack()
    }
    function begin(): void {
      takeBack = askAhead({ ...viewNow(), query: typed.trim() })
      // In another task, or the question would go behind what is drawn.
      timer = setTimeout(send)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- only what is typed is sent
  }, [typed])
  return { typed, setTyped, send }
}
