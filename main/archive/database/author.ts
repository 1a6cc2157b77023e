import { newId } from '../../new-id'
import { statement } from '../../statement'
import type { Archive } from '../open'
import { saveSetting, settingOf } from './settings'

export interface Author {
  readonly id: string
  readonly name: string
}

/** Who writes on this device: asked for once, kept per device, or null while nobody has said. */
export function currentAuthor({ db, device }: Pick<Archive, 'db' | 'device'>): Author | null {
  const id = settingOf(db, settingFor(device))
  return statement<Author>(db, 'SELECT id, name FROM author WHERE id = @id').get({ id }) ?? null
}

/** Enters the author's name, or corrects it. Gives the author's id. */
export function setAuthor(archive: Archive, name: string): string {
  const id = currentAuthor(archive)?.id ?? newId()
  archive.commit({
    author: id,
    label: 'author',
    changes: [{ type: 'author', id, fields: { name } }],
    derive: (db) => saveSetting(db, settingFor(archive.device), id),
  })
  return id
}

/** The author to write under: the one entered, or the account's name entered now. */
export function authorFor(archive: Archive, account: string): string {
  return currentAuthor(archive)?.id ?? setAuthor(archive, account)
}

function settingFor(device: string): string {
  return `author:${device}`
}
