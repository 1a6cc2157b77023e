import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkRole } from '../../preload/contract'
import { Button } from '../ui/button'
import { useOneAtATime } from '../ui/use-one-at-a-time'

export interface PersonInput {
  readonly name: string
  readonly title: string | null
  readonly function: string | null
  readonly organisation: string | null
  readonly role: LinkRole
}

const roles: readonly LinkRole[] = ['depicted', 'participant', 'author', 'responsible', 'mentions']

interface PersonFormProps {
  readonly initial: PersonInput
  readonly onSave: (person: PersonInput) => Promise<boolean>
  readonly onCancel: () => void
}

/** Name, title, function and organisation of a person, and how they stand to the record. */
export function PersonForm({ initial, onSave, onCancel }: PersonFormProps) {
  const { t } = useTranslation()
  const [person, setPerson] = useState(initial)
  const submit = useOneAtATime()
  const offered = roles.includes(initial.role) ? roles : [...roles, initial.role]
  const line = (field: 'title' | 'name' | 'function' | 'organisation') => (
    <label key={field}>
      {t(`record.personFields.${field}`)}
      <input
        value={person[field] ?? ''}
        maxLength={1_000}
        required={field === 'name'}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form opens because somebody asked for it
        autoFocus={field === 'name'}
        onChange={(event) => setPerson({ ...person, [field]: event.target.value === '' && field !== 'name' ? null : event.target.value })}
      />
    </label>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape gives up, as the button does
    <form
      className="person-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (person.name.trim() !== '') submit(() => onSave({ ...person, name: person.name.trim() }))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.nativeEvent.stopImmediatePropagation()
        onCancel()
      }}
    >
      {(['title', 'name', 'function', 'organisation'] as const).map(line)}
      <label>
        {t('record.personFields.role')}
        <select value={person.role} onChange={(event) => setPerson({ ...person, role: offered.find((role) => role === event.target.value) ?? person.role })}>
          {offered.map((role) => <option key={role} value={role}>{t(`record.roles.${role}`)}</option>)}
        </select>
      </label>
      <div className="person-actions">
        <Button type="submit" variant="primary">{t('record.save')}</Button>
        <Button onPress={onCancel}>{t('record.cancel')}</Button>
      </div>
    </form>
  )
}
