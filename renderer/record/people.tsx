import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkRole, PersonLink, RecordDetail } from '../../preload/contract'
import { Button } from '../ui/button'
import { PersonForm, type PersonInput } from './person-form'
import type { Change, useRecord } from './use-record'

interface PeopleProps {
  readonly record: RecordDetail
  readonly archive: ReturnType<typeof useRecord>['archive']
  readonly change: Change
}

/** The people of a record by their role; those in a picture in their order from the left. */
export function People({ record, archive, change }: PeopleProps) {
  const { t } = useTranslation()
  const [form, setForm] = useState<'new' | string | null>(null)
  const roles = [...new Set(record.people.map(({ role }) => role))]
  const usual: LinkRole = record.kind === 'photo' ? 'depicted' : record.kind === 'document' ? 'author' : 'participant'
  const save = async (call: () => Promise<RecordDetail>): Promise<boolean> => {
    const saved = await change(call)
    if (saved) setForm(null)
    return saved
  }
  return (
    <section className="record-section" aria-label={t('record.people')}>
      <h3>{t('record.people')}</h3>
      {roles.map((role) => {
        const own = record.people.filter((person) => person.role === role)
        return (
          <div key={role}>
            <h4>{own.some(({ position }) => position !== null) ? t('record.fromLeft', { role: t(`record.roles.${role}`) }) : t(`record.roles.${role}`)}</h4>
            <ul className="record-list">
              {own.map((person, index) =>
                form === person.id ? (
                  <li key={person.id}>
                    <PersonForm initial={inputOf(person)} onCancel={() => setForm(null)} onSave={(input) => save(() => archive.records.editPerson.call({ link: person.id, person: input }))} />
                  </li>
                ) : (
                  <PersonRow
                    key={person.id}
                    person={person}
                    isFirst={index === 0}
                    isLast={index === own.length - 1}
                    onEdit={() => setForm(person.id)}
                    // Up is before the one before; down is before the one after the next.
                    onMove={(by) => void change(() => archive.records.movePerson.call({ link: person.id, before: (by === -1 ? own[index - 1] : own[index + 2])?.id ?? null }))}
                    onRemove={() => void change(() => archive.records.unlink.call({ link: person.id }))}
                  />
                ),
              )}
            </ul>
          </div>
        )
      })}
      {form === 'new' ? (
        <PersonForm
          initial={{ name: '', title: null, function: null, organisation: null, role: usual }}
          onCancel={() => setForm(null)}
          onSave={(input) => save(() => archive.records.addPerson.call({ record: record.id, person: input }))}
        />
      ) : (
        <Button variant="quiet" onPress={() => setForm('new')}>+ {t('record.addPerson')}</Button>
      )}
    </section>
  )
}

function inputOf({ name, title, function: work, organisation, role }: PersonLink): PersonInput {
  return { name, title, function: work, organisation, role }
}

interface PersonRowProps {
  readonly person: PersonLink
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onEdit: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function PersonRow({ person, isFirst, isLast, onEdit, onMove, onRemove }: PersonRowProps) {
  const { t } = useTranslation()
  const { name, title, position } = person
  return (
    <li className="record-person">
      <button type="button" className="editable" onClick={onEdit}>
        <span className="unseen">{t('record.edit', { field: t('record.person') })} </span>
        {position !== null && <span className="record-position">{position}</span>}{' '}
        <span>
          {[title, name].filter(Boolean).join(' ')}{' '}
          {(person.function !== null || person.organisation !== null) && <small>{[person.function, person.organisation].filter(Boolean).join(', ')}</small>}
        </span>
      </button>
      <Button variant="quiet" aria-label={t('record.moveUp', { name })} isDisabled={isFirst} onPress={() => onMove(-1)}>↑</Button>
      <Button variant="quiet" aria-label={t('record.moveDown', { name })} isDisabled={isLast} onPress={() => onMove(1)}>↓</Button>
      <Button variant="quiet" aria-label={t('record.remove', { name })} onPress={onRemove}>×</Button>
    </li>
  )
}
