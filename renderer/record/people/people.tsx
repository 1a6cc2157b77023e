import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkRole, PersonLink, RecordDetail } from '../../../preload/contract'
import { Button } from '../../ui/button'
import { followFocus, isFocusLost } from '../../ui/kept-focus'
import type { RecordParts } from '../use-record'
import { personDrafts } from './person-drafts'
import { PersonForm, type PersonInput } from './person-form'
import { PersonRow } from './person-row'
import { changedParts } from './use-person-draft'

/** The people of a record by their role; those in a picture in their order from the left. */
export function People({ record, archive, change }: RecordParts) {
  const { t } = useTranslation()
  const [form, setForm] = useState(() => heldForm(record))
  const { people, gone } = withEdited(record.people, form)
  const section = useRef<HTMLElement>(null)
  const shownForm = useRef(form)
  useEffect(() => {
    // When a form closes, the focus goes back to what opened it, where that is still there and nobody went elsewhere while it was saved.
    if (form === null && shownForm.current !== null && isFocusLost()) (section.current?.querySelector<HTMLElement>(`[data-opener="${shownForm.current.of}"]`) ?? section.current)?.focus()
    shownForm.current = form
  }, [form])
  const roles = [...new Set(people.map(({ role }) => role))]
  const usual: LinkRole = record.kind === 'photo' ? 'depicted' : record.kind === 'document' ? 'author' : 'participant'
  // Another form may have been opened while this one was being saved.
  const close = (of: string): void => setForm((now) => (now?.of === of ? null : now))
  const move = (own: readonly PersonLink[], index: number, by: -1 | 1): void => {
    const person = own[index]
    // Up is before the one before; down is before the one after the next.
    const before = (by === -1 ? own[index - 1] : own[index + 2])?.id ?? null
    if (person) void change(() => archive.records.movePerson.call({ link: person.id, before }))
  }
  const remove = async ({ id, name }: PersonLink): Promise<void> => {
    const isStillHere = followFocus()
    if ((await change(() => archive.records.unlink.call({ link: id }), t('record.removed', { name }))) && isStillHere()) section.current?.focus()
  }
  return (
    <section className="record-section" aria-label={t('record.people')} ref={section} tabIndex={-1}>
      <h3>{t('record.people')}</h3>
      {roles.map((role) => {
        const inRole = people.filter((person) => person.role === role)
        const own = inRole.filter((person) => person !== gone)
        const name = t(`record.roles.${role}`)
        return (
          <div key={role}>
            <h4>{role === 'depicted' && own.some(({ position }) => position !== null) ? t('record.fromLeft', { role: name }) : name}</h4>
            <ul className="record-list">
              {inRole.map((person) =>
                form?.of === person.id ? (
                  <li key={person.id}>
                    <PersonForm
                      initial={inputOf(person)}
                      draft={draftOf(record, person.id)}
                      note={person === gone ? t('record.personGone', { name: person.name }) : null}
                      onClose={() => close(person.id)}
                      onSave={(input) => change(() => (person === gone ? archive.records.addPerson.call({ record: record.id, person: told(input) }) : archive.records.editPerson.call({ link: person.id, person: changedParts(input, inputOf(person)) })))}
                    />
                  </li>
                ) : (
                  <PersonRow
                    key={person.id}
                    person={person}
                    index={own.indexOf(person)}
                    count={own.length}
                    onEdit={() => setForm({ of: person.id, person, at: people.indexOf(person) })}
                    onMove={(by) => move(own, own.indexOf(person), by)}
                    onRemove={() => void remove(person)}
                  />
                ),
              )}
            </ul>
          </div>
        )
      })}
      {form?.of === 'new' ? (
        <PersonForm
          initial={{ kind: 'person', name: '', title: null, function: null, organisation: null, role: usual }}
          draft={draftOf(record, 'new')}
          onClose={() => close('new')}
          onSave={(input) => change(() => archive.records.addPerson.call({ record: record.id, person: told(input) }))}
        />
      ) : (
        <Button variant="quiet" data-opener="new" onPress={() => setForm({ of: 'new' })}>+ {t('record.addPerson')}</Button>
      )}
    </section>
  )
}

/** The form that is open: of somebody new, or of one on the record, as they were and where they stood when it was opened. */
type OpenForm = { readonly of: 'new' } | { readonly of: string; readonly person: PersonLink; readonly at: number }

function draftOf(record: RecordDetail, of: string): string {
  return `${record.id} ${of}`
}

/** The form in which something was typed and not saved. */
function heldForm(record: RecordDetail): OpenForm | null {
  const start = draftOf(record, '')
  const [draft, typed] = [...personDrafts].find(([key]) => key.startsWith(start)) ?? []
  if (draft === undefined || typed === undefined) return null
  const of = draft.slice(start.length)
  const at = record.people.findIndex(({ id }) => id === of)
  if (of === 'new') return { of }
  return { of, person: record.people[at] ?? { ...typed, id: of, agent: of, position: null, wording: null }, at: at < 0 ? record.people.length : at }
}

/** The people of a record with the one whose form is open, also where another window has taken them off meanwhile: nothing typed is lost. */
function withEdited(people: readonly PersonLink[], form: OpenForm | null): { readonly people: readonly PersonLink[]; readonly gone: PersonLink | null } {
  if (form === null || !('person' in form) || people.some(({ id }) => id === form.of)) return { people, gone: null }
  return { people: people.toSpliced(form.at, 0, form.person), gone: form.person }
}

/** What is entered of somebody new on a record: of what kind they are only where that was said. */
function told({ kind, ...input }: PersonInput) {
  return { ...input, ...(kind !== 'person' && { kind }) }
}

function inputOf({ kind, name, title, function: work, organisation, role }: PersonLink): PersonInput {
  return { kind, name, title, function: work, organisation, role }
}
