import { useState } from 'react'
import { showsFacets, storeShowsFacets } from '../preferences'
import { useMatches } from '../ui/use-matches'

// As in search.css.
const oneColumn = '(max-width: 43em)'

/**
 * Whether the results are shown with what they can be narrowed by, and how to change that. Where it would stand above the list
 * instead of beside it, it is opened when it is needed: only the other is remembered.
 */
export function useShowsFacets(): [boolean, (shown: boolean) => void] {
  const isAbove = useMatches(oneColumn)
  const [beside, setBeside] = useState(showsFacets)
  const [above, setAbove] = useState(false)
  if (isAbove) return [above, setAbove]
  return [
    beside,
    (shown) => {
      storeShowsFacets(shown)
      setBeside(shown)
    },
  ]
}
