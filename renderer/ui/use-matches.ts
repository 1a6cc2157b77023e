import { useSyncExternalStore } from 'react'

/** Whether the window is as a media query asks, also when it becomes so. */
export function useMatches(media: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const asked = matchMedia(media)
      asked.addEventListener('change', listener)
      return () => asked.removeEventListener('change', listener)
    },
    () => matchMedia(media).matches,
  )
}
