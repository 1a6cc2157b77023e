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
  ['wurde gestärkt', 'stärken'], ['eine Stärkung', 'stärken'], ['geschwächt', 'schwächen'], ['Schalldämpfung', 'dämpfen'], ['ausgedrückt', 'ausdrücken'], ['sie sparten', 'sparen'], ['gereift', 'reifen'], ['gerahmt', 'rahmen'], ['die Gliederung', 'gliedern'], ['Untergliederung', 'Untergliederungen'], ['gerostet', 'rosten'], ['geeinigt', 'Einigung'], ['Tarifeinigung', 'Einigung'], ['Abflussdrosselung', 'Drosselung'],
  ['eine Vereinigung', 'vereinigen'], ['die Berichtigungen', 'berichtigen'], ['sie wurde gekündigt', 'Kündigung'], ['beruhigte Lage', 'Beruhigung'], ['gerechtfertigt', 'rechtfertigen'], ['gelangte', 'gelangen'], ['es erfolgten', 'erfolgen'], ['die Zahlen', 'Zahl'], ['sie zahlte', 'zahlen'],
  ['nachgelassen', 'nachlassen'], ['umweltverträglich', 'Verträglichkeit'], ['betrügt', 'betrügen'], ['gespannt', 'spannen'], ['überfällige', 'überfällig'], ['die Stellen', 'Stelle'], ['heißen', 'heiß'],
  ['Schiffahrt', 'Schiff'], ['Binnenschiffahrt', 'Schiff'], ['Schiffahrtsamt', 'Schifffahrt'], ['Kontrollampen', 'Lampe'], ['Müllager', 'Lager'], ['Dämmaterial', 'Material'], ['Balletttänzer', 'Ballett'],
  ['die Ächtung der Streumunition', 'ächten'], ['geächtete Mittel', 'Ächtung'], ['schwüle Nächte', 'schwül'],
  ['weichen Böden', 'weich'], ['Weichen am Gleis', 'Weiche'], ['die Weiche', 'weiche'], ['es stände', 'stehen'], ['es bestände', 'bestehen'], ['sie bänden', 'binden'], ['es würfe', 'werfen'], ['es hülfe', 'helfen'], ['es wüchse', 'wachsen'], ['Stände', 'Stand'], ['Bestände', 'Bestand'], ['Brachen', 'Brache'], ['er bräche', 'brechen'],
])('%s is found by %s', (text, query) => {
  expect(found(text, query)).toBe(true)
})

it.each([
  ['die Ächtung der Streumunition', 'Achtung'], ['die Beachtung', 'Ächtung'], ['eine schwüle Nacht', 'schwul'],
  ['Maße', 'Masse'], ['die Massen', 'Maß'], ['Buße', 'Bus'], ['Busse', 'Buße'], ['es floss', 'Floß'], ['sie schossen', 'Schoß'], ['Muttern', 'Mutter'], ['Mütter', 'Muttern'],
  ['weicher Boden', 'Weiche'], ['die Weichen am Gleis', 'weich'], ['gedämpft', 'dampfen'], ['sie sparten', 'Sparte'], ['gegliedert', 'Glied'],
  ['die Berichtigung', 'Bericht'], ['eine Vereinigung', 'Verein'], ['beruhigt', 'beruhen'], ['gelangte', 'lang'], ['es erfolgte', 'Erfolg'], ['sie zahlte', 'Zahl'], ['nachgelassen', 'Nachlass'], ['sie stellte', 'Stelle'], ['sie heißt', 'heiß'], ['sie wehrten', 'Wehr'], ['versandet', 'Versand'], ['wurde berufen', 'Beruf'], ['gebilligt', 'billig'],
  ['umweltverträglich', 'Vertrag'], ['Umweltverträglichkeitsprüfung', 'Vertrag'], ['ungefähr', 'ungefährlich'], ['betrügt', 'Betrag'], ['gespannt', 'Spinne'], ['sie spannen', 'Spinne'], ['überfällige', 'Überfall'], ['erhebliche', 'Erhebung'], ['vergeblich', 'vergeben'], ['nachlässig', 'Nachlass'], ['anfällige', 'Anfall'],
  ['Kommission', 'Mission'], ['Ballade', 'Lade'], ['es stände', 'Stand'], ['es läge', 'Lage'], ['Brache', 'brechen'], ['sie führe', 'Fuhre'],
])('%s is not found by %s', (text, query) => {
  expect(found(text, query)).toBe(false)
})

it('führe is of führen, whatever fahren has', () => {
  expect([found('sie führe', 'führen'), found('es dränge', 'drängen')]).toEqual([true, true])
})
