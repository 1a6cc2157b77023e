import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits, type AgentKind, type LinkRole } from '../../../preload/contract'
import { Button } from '../../ui/button'
import { useTooLong } from '../../ui/too-long'
import { useOneAtATime } from '../../ui/use-one-at-a-time'
import { personDrafts } from './person-drafts'
import { usePersonDraft } from './use-person-draft'

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
  const { person, overtaken, change, base, discard } = usePersonDraft(initial, draft)
  const [isHeld, hold] = useState(() => personDrafts.has(draft))
  const submit = useOneAtATime()
  const save = async (): Promise<void> => {
    // Nothing of another window is overwritten before that was seen.
    if (overtaken.length > 0 && !isHeld) return hold(true)
    const typed = personDrafts.get(draft)
    // An organisation bears no title.
    const entered = { ...person, name: person.name.trim(), ...(isOrganisation && { title: null }) }
    if (!(await onSave(entered))) return
    // What was typed meanwhile stays.
    if (personDrafts.get(draft) === typed) close()
    else base(entered)
  }
  const close = (): void => {
    discard()
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
      {isHeld && overtaken.map((part) => <p key={part} className="field-note" role="status" data-held><OvertakenBy person={initial} part={part} /></p>)}
      {(note !== null || (isHeld && overtaken.length === 0)) && <p className="field-note" role="status" data-held>{note ?? t('common.unsaved')}</p>}
      {refused.map((said) => <p key={said} className="field-note" role="status" data-held>{said}</p>)}
      <div className="person-actions">
        <Button type="submit" variant="primary">{t('common.save')}</Button>
        <Button onPress={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}

/** Says what another window has entered meanwhile of what was typed here as well. */
function OvertakenBy({ person, part }: { readonly person: PersonInput; readonly part: keyof PersonInput }) {
  const { t } = useTranslation()
  const label = part === 'kind' ? t('record.fields.kind') : t(`record.personFields.${part}`)
  const value = part === 'kind' ? t(`record.${person.kind}`) : part === 'role' ? t(`record.roles.${person.role}`) : person[part]
  return <>{label}: {value === null ? t('record.overtakenEmpty', { key: 'Enter' }) : t('record.overtaken', { value, key: 'Enter' })}</>
}
