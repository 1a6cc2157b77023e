import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same over all renders and does what the newest one would; for what is drawn sixty times a second. */
export function useStable<Arguments extends readonly unknown[], Result>(act: (...given: Arguments) => Result): (...given: Arguments) => Result {
  const newest = useRef(act)
  useLayoutEffect(() => {
    newest.current = act
  })
  return useCallback((...given: Arguments) => newest.current(...given), [])
}
