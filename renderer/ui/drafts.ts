/** A map whose entries a reload of the window keeps. Records have ids of their own in each archive: keys never meet. */
export class KeptMap<Value> extends Map<string, Value> {
  readonly #name: string

  constructor(name: string, isValue: (value: unknown) => value is Value) {
    super()
    this.#name = name
    for (const [key, value] of Object.entries(stored(name))) if (isValue(value)) super.set(key, value)
  }

  override set(key: string, value: Value): this {
    super.set(key, value)
    this.#store()
    return this
  }

  override delete(key: string): boolean {
    const was = super.delete(key)
    if (was) this.#store()
    return was
  }

  override clear(): void {
    super.clear()
    this.#store()
  }

  #store(): void {
    try {
      sessionStorage.setItem(this.#name, JSON.stringify(Object.fromEntries(this)))
    } catch (error) {
      // A full storage must not stop anybody from typing: what was typed is still in the window.
      console.warn(error)
    }
  }
}

function stored(name: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(sessionStorage.getItem(name) ?? '{}'))
  } catch (error) {
    console.warn(error)
    return {}
  }
}

/**
 * What was typed into a field and is not saved yet, by `<record> <field>`. It outlives the panel, a reload and the program,
 * so that an unreadable date or a change of view loses nothing; it does not outlive the window.
 */
export const drafts = new KeptMap('klimaarchiv.drafts', (value) => typeof value === 'string')

/** What these fields said when they were opened, by the same key: another window may have changed it since. */
export const draftBases = new KeptMap('klimaarchiv.draft-bases', (value) => typeof value === 'string')
