import { useEffect } from 'react'
import { focusSearch } from '../search/search-focus'
import { focusArea } from '../ui/kept-focus'
import { areas, go, useShown } from '../view'
import { goToPart } from './parts'
import { isText, isTyping } from './typing'
import { useUndo } from './use-undo'

/** The keys that work everywhere: search, areas, parts of the window, undo and redo, closing the panel. */
export function useShortcuts(): void {
  const area = useShown((view) => view.area)
  const record = useShown((view) => view.record)
  const file = useShown((view) => view.file)
  const undo = useUndo()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const [wanted] = event.altKey && !command ? areas.filter((_, index) => event.code === `Digit${index + 1}`) : []
      if (command && key === 'k') {
        if (area !== 'search' && area !== 'timeline') go({ area: 'search' })
        focusSearch()
      } else if (wanted !== undefined) {
        go({ area: wanted })
        focusArea()
      } else if (key === 'f6' && !command && !event.altKey) goToPart(event.shiftKey ? -1 : 1)
      else if (command && !isText(event.target) && (key === 'z' || key === 'y')) undo(key === 'y' || event.shiftKey ? 'redo' : 'undo')
      else if (key === 'escape' && record !== null && !isTyping(event.target)) go(file === null ? { record: null } : { file: null })
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [area, record, file, undo])
}
