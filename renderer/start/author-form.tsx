import { useState } from 'react'
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

/** Asks once for the name that stands beside every change. */
export function AuthorForm({ author, offered }: AuthorFormProps) {
  const { t } = useTranslation()
  const { setAuthor } = useArchive().archive
  const [name, setName] = useState(offered)
  if (author !== null) return <p className="start-author">{t('start.nameSaved', { name: author })}</p>
  return (
    <form
      className="start-author"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void setAuthor.call({ name: name.trim() }).catch(toastFault)
      }}
    >
      <label htmlFor="start-name">{t('start.name')}</label>
      <input id="start-name" value={name} maxLength={200} autoComplete="name" aria-describedby="start-name-hint" onChange={(event) => setName(event.target.value)} />
      <Button type="submit" isDisabled={name.trim() === ''}>{t('start.saveName')}</Button>
      <p id="start-name-hint">{t('start.nameHint')}</p>
    </form>
  )
}
