/** A person or organisation as they are addressed; null or empty is what nobody knows. */
interface Addressed {
  readonly title: string | null
  readonly name: string | null
}

/** A name with its title before it. */
export function nameWithTitle({ title, name }: Addressed): string {
  return [title, name].filter(Boolean).join(' ')
}

/** What somebody did and for whom; empty where neither is known. */
export function workOf({ function: work, organisation }: { readonly function: string | null; readonly organisation: string | null }): string {
  return [work, organisation].filter(Boolean).join(', ')
}

/** All that is said of a person in one line: title and name, what they did and for whom. */
export function personInFull(person: Addressed & Parameters<typeof workOf>[0]): string {
  return [nameWithTitle(person), workOf(person)].filter(Boolean).join(', ')
}
