import { expect, it } from 'vitest'
import { search } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'

function found(text: string, query: string): boolean {
  const db = emptyDatabase()
  addRecord(db, { pages: [`Es geht um ${text} und anderes mehr.`] })
  const { total } = search(db, { query })
  db.close()
  return total > 0
}

it.each([
  ['Maße', 'Maß'], ['Maß', 'Maße'], ['die Maßen', 'Maß'], ['die Ausmaße', 'Ausmaß'], ['Flöße', 'Floß'], ['des Floßes', 'Flöße'], ['Floß', 'Floss'], ['Schöße', 'Schoß'], ['Bußen', 'Buße'], ['Geldbußen', 'Geldbuße'],
  ['Bänke', 'Bank'], ['Parkbänken', 'Bank'], ['Banken', 'Bank'], ['Mütter', 'Mutter'], ['Müttern', 'Mutter'], ['Muetter', 'Mutter'], ['Großmütter', 'Mutter'], ['Schraubenmutter', 'Schraubenmuttern'],
  ['Schiffahrt', 'Schiff'], ['Binnenschiffahrt', 'Schiff'], ['Schiffahrtsamt', 'Schifffahrt'], ['Kontrollampen', 'Lampe'], ['Müllager', 'Lager'], ['Dämmaterial', 'Material'], ['Balletttänzer', 'Ballett'],
  ['es stände', 'stehen'], ['es bestände', 'bestehen'], ['sie bänden', 'binden'], ['es würfe', 'werfen'], ['es hülfe', 'helfen'], ['es wüchse', 'wachsen'], ['Stände', 'Stand'], ['Bestände', 'Bestand'], ['Brachen', 'Brache'], ['er bräche', 'brechen'],
])('%s is found by %s', (text, query) => {
  expect(found(text, query)).toBe(true)
})

it.each([
  ['Maße', 'Masse'], ['die Massen', 'Maß'], ['Buße', 'Bus'], ['Busse', 'Buße'], ['es floss', 'Floß'], ['sie schossen', 'Schoß'], ['Muttern', 'Mutter'], ['Mütter', 'Muttern'],
  ['Kommission', 'Mission'], ['Ballade', 'Lade'], ['es stände', 'Stand'], ['es läge', 'Lage'], ['Brache', 'brechen'], ['sie führe', 'Fuhre'],
])('%s is not found by %s', (text, query) => {
  expect(found(text, query)).toBe(false)
})

it('führe is of führen, whatever fahren has', () => {
  expect([found('sie führe', 'führen'), found('es dränge', 'drängen')]).toEqual([true, true])
})
