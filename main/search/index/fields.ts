/** Where words are looked for by name. */
export type Field = 'title' | 'caption' | 'body'

/** In the order of the index. */
export const fieldsInOrder: readonly Field[] = ['title', 'caption', 'body']

const fields: Readonly<Record<string, Field>> = {
  title: 'title', titel: 'title', caption: 'caption', bildtext: 'caption', body: 'body', text: 'body', inhalt: 'body',
}

/** The names of fields, in German and English. */
export const fieldNames = Object.keys(fields)

/** The field of a name as it is typed. */
export function fieldNamed(name: string): Field | undefined {
  return Object.hasOwn(fields, name.toLowerCase()) ? fields[name.toLowerCase()] : undefined
}
