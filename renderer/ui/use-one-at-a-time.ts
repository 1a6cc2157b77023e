import { useCallback, useRef } from 'react'

/** Starts one call at a time: what is asked for while it is under way, as by a double click, is dropped. */
export function useOneAtATime(): (call: () => Promise<unknown>) => void {
  const isUnderWay = useRef(false)
  return useCallback((call) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    void call().finally(() => {
      isUnderWay.current = false
    })
  }, [])
}
