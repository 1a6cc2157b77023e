import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkRole, PersonLink, RecordDetail } from '../../preload/contract'
import { Button } from '../ui/button'
import { useUndoToast } from '../ui/use-undo-toast'
import { personDrafts } from './person-drafts'
import { PersonForm, type PersonInput } from './person-form'
import { PersonRow } from './person-row'
import type { RecordParts } from './use-record'

/** The people of a record by their role; those in a picture in their order from the left. */
export function People({ record, archive, change }: RecordParts) {
  const { t } = useTranslation()
  const say = useUndoToast()
  const [form, setForm] = useState<'new' | string | null>(() => ['new', ...record.people.map(({ id }) => id)].find((each) => personDrafts.has(`${record.id} ${each}`)) ?? null)
  const section = useRef<HTMLElement>(null)
  const shownForm = useRef(form)
  useEffect(() => {
    // When a form closes, the focus goes back to what opened it.
    if (form === null && shownForm.current !== null) section.current?.querySelector<HTMLElement>(`[data-opener="${shownForm.current}"]`)?.focus()
    shownForm.current = form
  }, [form])
  const roles = [...new Set(record.people.map(({ role }) => role))]
  const usual: LinkRole = record.kind === 'photo' ? 'depicted' : record.kind === 'document' ? 'author' : 'participant'
  const save = async (call: () => Promise<RecordDetail>): Promise<boolean> => {
    const saved = await change(call)
    if (saved) setForm(null)
    return saved
  }
  const move = (own: readonly PersonLink[], index: number, by: -1 | 1): void => {
    const person = own[index]
    // Up is before the one before; down is before the one after the next.
    const before = (by === -1 ? own[index - 1] : own[index + 2])?.id ?? null
    if (person) void change(() => archive.records.movePerson.call({ link: person.id, before }))
  }
  const remove = async ({ id, name }: PersonLink): Promise<void> => {
    if (!(await change(() => archive.records.unlink.call({ link: id })))) return
    section.current?.focus()
    say(t('record.removed', { name }))
  }
  return (
    <section className="record-section" aria-label={t('record.people')} ref={section} tabIndex={-1}>
      <h3>{t('record.people')}</h3>
      {roles.map((role) => {
        const own = record.people.filter((person) => person.role === role)
        const name = t(`record.roles.${role}`)
        return (
          <div key={role}>
            <h4>{role === 'depicted' && own.some(({ position }) => position !== null) ? t('record.fromLeft', { role: name }) : name}</h4>
            <ul className="record-list">
              {own.map((person, index) =>
                form === person.id ? (
                  <li key={person.id}>
                    <PersonForm initial={inputOf(person)} draft={`${record.id} ${person.id}`} onCancel={() => setForm(null)} onSave={(input) => save(() => archive.records.editPerson.call({ link: person.id, person: input }))} />
                  </li>
                ) : (
                  <PersonRow
                    key={person.id}
                    person={person}
                    index={index}
                    count={own.length}
                    onEdit={() => setForm(person.id)}
                    onMove={(by) => move(own, index, by)}
                    onRemove={() => void remove(person)}
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
          draft={`${record.id} new`}
          onCancel={() => setForm(null)}
          onSave={(input) => save(() => archive.records.addPerson.call({ record: record.id, person: input }))}
        />
      ) : (
        <Button variant="quiet" data-opener="new" onPress={() => setForm('new')}>+ {t('record.addPerson')}</Button>
      )}
    </section>
  )
}

function inputOf({ name, title, function: work, organisation, role }: PersonLink): PersonInput {
  return { name, title, function: work, organisation, role }
}
