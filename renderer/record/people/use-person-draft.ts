import { useState } from 'react'
import { personBases, personDrafts } from './person-drafts'
import type { PersonInput } from './person-form'

type Part = keyof PersonInput

/**
 * What is typed of a person, over what the archive says of them now: another window may have changed it since the form was
 * opened. `overtaken` are the parts that both have changed.
 */
export function usePersonDraft(initial: PersonInput, draft: string) {
  const [typed, setTyped] = useState((): PersonInput => ({ ...initial, ...personDrafts.get(draft) }))
  const [opened, setOpened] = useState(() => personBases.get(draft) ?? initial)
  const person: PersonInput = { ...initial, ...changedParts(typed, opened) }
  // What nothing was typed into is as it is now.
  const bases: PersonInput = { ...initial, ...changedParts(opened, typed) }
  const base = (as: PersonInput): void => {
    personBases.set(draft, as)
    setOpened(as)
  }
  return {
    person,
    overtaken: partsOf(changedParts(initial, bases)).filter((part) => initial[part] !== person[part]),
    change: (part: Partial<PersonInput>): void => {
      const changed = { ...person, ...part }
      personDrafts.set(draft, changed)
      setTyped(changed)
      base(bases)
    },
    /** From now on the person is as was saved. */
    base,
    discard: (): void => {
      personDrafts.delete(draft)
      personBases.delete(draft)
    },
  }
}

/** What is told of a person otherwise than before. */
export function changedParts(now: PersonInput, before: PersonInput): Partial<PersonInput> {
  return {
    ...(now.kind !== before.kind && { kind: now.kind }),
    ...(now.title !== before.title && { title: now.title }),
    ...(now.name !== before.name && { name: now.name }),
    ...(now.function !== before.function && { function: now.function }),
    ...(now.organisation !== before.organisation && { organisation: now.organisation }),
    ...(now.role !== before.role && { role: now.role }),
  }
}

function partsOf(person: Partial<PersonInput>): Part[] {
  const parts: readonly Part[] = ['kind', 'title', 'name', 'function', 'organisation', 'role']
  return parts.filter((part) => part in person)
}
