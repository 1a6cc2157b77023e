import { useCallback, useRef } from 'react'

/** Starts one call at a time, or one for each thing that is named: what is asked for while it is under way, as by a double click, is dropped. */
export function useOneAtATime(): (call: () => Promise<unknown>, of?: string) => void {
  const underWay = useRef(new Set<string>())
  return useCallback((call, of = '') => {
    if (underWay.current.has(of)) return
    underWay.current.add(of)
    void call().finally(() => underWay.current.delete(of))
  }, [])
}
