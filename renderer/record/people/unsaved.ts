import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { drafts } from '../../ui/drafts'
import { toast } from '../../ui/toast'
import { go } from '../../view'
import { personDrafts } from './person-drafts'

/** What is added to a record only on purpose, and not by leaving its line: `<record> <line>` in `drafts`. */
const lines = ['note', 'place', 'collection'] as const

/** Says so where a record is left on which a note, place or person is half typed: nothing would show it, and nothing saves it. */
export function useUnsavedTold(id: string, title: string | undefined): void {
  const { t } = useTranslation()
  const told = useRef({ t, title })
  useEffect(() => {
    told.current = { t, title }
  })
  useEffect(
    () => () => {
      const { t: say, title: name } = told.current
      const isHeld = lines.some((line) => drafts.has(`${id} ${line}`)) || [...personDrafts.keys()].some((key) => key.startsWith(`${id} `))
      if (isHeld) toast(say('record.leftUnsaved', { title: name }), { label: say('record.leftBack'), onPress: () => go({ record: id, file: null }) })
    },
    [id],
  )
}

/** Has whoever closes the window asked first while something typed is not saved, and shows those who stay where it is. */
export function useUnsavedAsked(): void {
  const { t } = useTranslation()
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      const record = [...drafts.keys(), ...personDrafts.keys()][0]?.split(' ')[0]
      if (record === undefined) return
      event.preventDefault()
      // Only who stays gets to see it.
      setTimeout(() => toast(t('record.unsavedHere'), { label: t('record.leftBack'), onPress: () => go({ record, file: null }) }))
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [t])
}
