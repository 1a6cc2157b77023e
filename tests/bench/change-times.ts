import { termsOf } from '../../main/archive/derived/derived'
import { updateIndex } from '../../main/search/index/index'
import { termStream } from '../../main/search/language/term-stream'
import { asTermStream } from '../../main/search/language/terms'
import { inTurn, type Times } from './measure'
import type { OfficeArchive } from './office-archive'

/** How long one record takes to be added, given another title, and deleted, each in a transaction of its own. */
export function changeTimes({ own, raw, record, count }: OfficeArchive, many: number): Record<'add' | 'change' | 'remove', Record<'own' | 'raw', Times>> {
  const numbers = Array.from({ length: many }, (_, place) => 1 + Math.floor((place * count) / many))
  const insert = raw.prepare('INSERT OR REPLACE INTO raw (rowid, title, body) VALUES (@rowid, @title, @body)')
  const update = raw.prepare('UPDATE raw SET title = @title WHERE rowid = @rowid')
  const remove = raw.prepare('DELETE FROM raw WHERE rowid = @rowid')
  // What an import has already read is not read again; what an edit leaves alone keeps its terms.
  const add = inTurn(numbers, {
    own: (number) => {
      const { title, pages, language } = record(number)
      own.transaction(() => updateIndex(own, [{ rowid: count + number, fields: { title, caption: '', language, bodies: [termStream(pages, language)] } }])).immediate()
    },
    raw: (number) => {
      const { title, pages } = record(number)
      insert.run({ rowid: count + number, title, body: pages.join('\n') })
    },
  })
  const change = inTurn(numbers, {
    own: (number) => {
      const { language } = record(number)
      own.transaction(() => {
        const bodies = [asTermStream(termsOf(own, number.toString(16).padStart(64, '0')))].filter((terms) => terms !== null)
        updateIndex(own, [{ rowid: count + number, fields: { title: `Vermerk ${number}`, caption: '', language, bodies } }])
      }).immediate()
    },
    raw: (number) => {
      record(number)
      update.run({ rowid: count + number, title: `Vermerk ${number}` })
    },
  })
  const removed = inTurn(numbers.slice(10), {
    own: (number) => own.transaction(() => updateIndex(own, [{ rowid: count + number, fields: null }])).immediate(),
    raw: (number) => remove.run({ rowid: count + number }),
  })
  for (const number of numbers) {
    own.transaction(() => updateIndex(own, [{ rowid: count + number, fields: null }])).immediate()
    remove.run({ rowid: count + number })
  }
  return { add, change, remove: removed }
}
