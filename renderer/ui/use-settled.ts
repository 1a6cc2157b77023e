import { useEffect, useState } from 'react'

/** A value once it has not changed for so many milliseconds, and the one before until then. */
export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
