interface Named {
  readonly name: string
}

/** A name as it is kept: in NFC, with single blanks. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Whether something is called that, in capitals or not. */
export function isCalled(name: string): (named: Named) => boolean {
  const wanted = tidyName(name).toLowerCase()
  return (named) => named.name.toLowerCase() === wanted
}

const order = new Intl.Collator('de', { numeric: true })

/** Puts what has a name in the order of a register. */
export function byName(a: Named, b: Named): number {
  return order.compare(a.name, b.name)
}

/** Whether a name holds a text, in capitals or not, in SQL: SQLite itself knows the capitals of English alone. */
export function holds(name: string): string {
  const small = [...'ÄÖÜÀÁÇÈÉÑÓƆƐ'].reduce((sql, capital) => `replace(${sql}, '${capital}', '${capital.toLowerCase()}')`, `lower(${name})`)
  return `(instr(${small}, @small) > 0 OR instr(lower(${name}), lower(@text)) > 0)`
}

/** A text as `holds` asks for it. */
export function bothForms(text: string): { readonly text: string; readonly small: string } {
  return { text: text.normalize('NFC'), small: text.normalize('NFC').toLowerCase() }
}
