import { v7 as uuidv7 } from 'uuid'
import type { Archive } from './open'

export interface Author {
  readonly id: string
  readonly name: string
}

const setting = 'author'

/** Who writes on this device: asked for once, kept per device, or null while nobody has said. */
export function currentAuthor({ db, device }: Pick<Archive, 'db' | 'device'>): Author | null {
  return (
    db
      .prepare<{ name: string }, Author>(`
        SELECT author.id, author.name
        FROM setting
        JOIN author ON author.id = setting.value
        WHERE setting.name = @name
      `)
      .get({ name: `${setting}:${device}` }) ?? null
  )
}

/** Enters the author's name, or corrects it. Gives the author's id. */
export function setAuthor(archive: Archive, name: string): string {
  const id = currentAuthor(archive)?.id ?? uuidv7()
  archive.commit({
    author: id,
    label: 'author',
    changes: [{ type: 'author', id, fields: { name } }],
    derive: (db) => {
      db.prepare('INSERT INTO setting (name, value) VALUES (@name, @id) ON CONFLICT (name) DO UPDATE SET value = @id').run({ name: `${setting}:${archive.device}`, id })
    },
  })
  return id
}

/** The author to write under: the one entered, or the account's name entered now. */
export function authorFor(archive: Archive, account: string): string {
  return currentAuthor(archive)?.id ?? setAuthor(archive, account)
}
