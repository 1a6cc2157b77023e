import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits, type AgentKind, type LinkRole } from '../../preload/contract'
import { Button } from '../ui/button'
import { useTooLong } from '../ui/too-long'
import { useOneAtATime } from '../ui/use-one-at-a-time'
import { personDrafts } from './person-drafts'

export interface PersonInput {
  readonly kind: AgentKind
  readonly name: string
  readonly title: string | null
  readonly function: string | null
  readonly organisation: string | null
  readonly role: LinkRole
}

const roles: readonly LinkRole[] = ['depicted', 'participant', 'author', 'responsible', 'mentions']

interface PersonFormProps {
  readonly initial: PersonInput
  /** Key of what was typed and not saved, as in `personDrafts`. */
  readonly draft: string
  /** What has become of the person while the form was open, or null. */
  readonly note?: string | null
  /** Gives whether it was saved; the form stays open where it was not. */
  readonly onSave: (person: PersonInput) => Promise<boolean>
  readonly onClose: () => void
}

/** Name, title, function and organisation of a person, and how they stand to the record. */
export function PersonForm({ initial, draft, note = null, onSave, onClose }: PersonFormProps) {
  const { t } = useTranslation()
  const [person, setPerson] = useState((): PersonInput => ({ ...initial, ...personDrafts.get(draft) }))
  const [isHeld] = useState(() => personDrafts.has(draft))
  const submit = useOneAtATime()
  const change = (part: Partial<PersonInput>): void => {
    const changed = { ...person, ...part }
    personDrafts.set(draft, changed)
    setPerson(changed)
  }
  const save = async (): Promise<void> => {
    const typed = personDrafts.get(draft)
    // An organisation bears no title.
    const saved = await onSave({ ...person, name: person.name.trim(), ...(isOrganisation && { title: null }) })
    // What was typed meanwhile stays.
    if (saved && personDrafts.get(draft) === typed) close()
  }
  const close = (): void => {
    personDrafts.delete(draft)
    onClose()
  }
  const isOrganisation = person.kind === 'organisation'
  const tooLong = useTooLong()
  const parts = isOrganisation ? (['name', 'function', 'organisation'] as const) : (['title', 'name', 'function', 'organisation'] as const)
  const refused = parts.flatMap((field) => { const said = tooLong(person[field] ?? '', limits.name); return said === null ? [] : [`${t(`record.personFields.${field}`)}: ${said}`] })
  const offered = roles.includes(initial.role) ? roles : [...roles, initial.role]
  const line = (field: (typeof parts)[number]) => (
    <label key={field}>
      {t(`record.personFields.${field}`)}
      <input
        value={person[field] ?? ''}
        required={field === 'name'}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form opens because somebody asked for it
        autoFocus={field === 'name' && !isHeld}
        onChange={(event) => change({ [field]: event.target.value === '' && field !== 'name' ? null : event.target.value })}
      />
    </label>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape gives up, as the button does
    <form
      className="person-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (person.name.trim() !== '' && refused.length === 0) submit(save)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.nativeEvent.stopImmediatePropagation()
        close()
      }}
    >
      {parts.map(line)}
      <label className="person-kind">
        <input type="checkbox" checked={isOrganisation} onChange={(event) => change({ kind: event.target.checked ? 'organisation' : 'person' })} />
        {t('record.isOrganisation')}
      </label>
      <label>
        {t('record.personFields.role')}
        <select value={person.role} onChange={(event) => change({ role: offered.find((role) => role === event.target.value) ?? person.role })}>
          {offered.map((role) => <option key={role} value={role}>{t(`record.roles.${role}`)}</option>)}
        </select>
      </label>
      {(isHeld || note !== null) && <p className="field-note" role="status" data-held>{note ?? t('common.unsaved')}</p>}
      {refused.map((said) => <p key={said} className="field-note" role="status" data-held>{said}</p>)}
      <div className="person-actions">
        <Button type="submit" variant="primary">{t('common.save')}</Button>
        <Button onPress={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
