import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { toastFault } from '../ui/toast'

interface AuthorFormProps {
  /** The name changes are noted under, once it was given. */
  readonly author: string | null
  /** The account's name. */
  readonly offered: string
}

/** Asks once for the name that stands beside every change; leaving the field saves what was typed as well. */
export function AuthorForm({ author, offered }: AuthorFormProps) {
  const { t } = useTranslation()
  const { setAuthor } = useArchive().archive
  const [name, setName] = useState(offered)
  // A form that went when its field is left would take the button that is being pressed from under the pointer.
  const [isGiven, setGiven] = useState(author !== null)
  const saved = useRef(author)
  const save = async (): Promise<void> => {
    const wanted = name.trim()
    if (wanted === saved.current) return
    saved.current = wanted
    try {
      await setAuthor.call({ name: wanted })
    } catch (error) {
      saved.current = null
      setGiven(false)
      toastFault(error)
    }
  }
  if (isGiven) return <p className="start-author">{t('start.nameSaved', { name: author ?? name.trim() })}</p>
  return (
    <form
      className="start-author"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        setGiven(true)
        void save()
      }}
    >
      <label htmlFor="start-name">{t('start.name')}</label>
      <input id="start-name" value={name} maxLength={200} autoComplete="name" aria-describedby="start-name-hint" onChange={(event) => setName(event.target.value)} onBlur={() => { if (name.trim() !== '' && (saved.current !== null || name !== offered)) void save() }} />
      <Button type="submit" isDisabled={name.trim() === ''}>{t('start.saveName')}</Button>
      <p id="start-name-hint">{t('start.nameHint')}</p>
    </form>
  )
}
