import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { citationOf } from '../../../renderer/document/citation'
import { document as german } from '../../../renderer/locales/de/document'
import { document as english } from '../../../renderer/locales/en/document'

const record = { identifier: 'K-12', creator: null, title: 'Bericht', credit: null, read: [], date: { wording: '4. Oktober 2011', edtf: '2011-10-04', earliest: '2011-10-04', latest: '2011-10-04' } }
const languages = createInstance({ lng: 'de', resources: { de: { translation: { document: german } }, en: { translation: { document: english } } }, interpolation: { escapeValue: false } })
await languages.init()
const t = languages.getFixedT('de')

describe('a citation', () => {
  it('says where the document is kept, what it is called, its date and page', () => {
    expect(citationOf(record, 2, t, 'de')).toBe('Umweltamt Dortmund, Klimaarchiv, Signatur K-12: Bericht, 4. Oktober 2011, S. 3')
    expect(citationOf(record, 2, languages.getFixedT('en'), 'en')).toBe('Umweltamt Dortmund, Klimaarchiv, reference K-12: Bericht, 4. Oktober 2011, p. 3')
  })

  it('says in its own language when a camera noted it', () => {
    const noted = { ...record, date: { wording: '30. Mai 2008', edtf: '2008-05-30', earliest: '2008-05-30', latest: '2008-05-30', from: 'metadata' as const } }
    expect(citationOf(noted, null, languages.getFixedT('en'), 'en')).toBe('Umweltamt Dortmund, Klimaarchiv, reference K-12: Bericht, 30 May 2008')
    expect(citationOf(noted, null, t, 'de')).toContain('Bericht, 30. Mai 2008')
  })

  it('says by whom it is, and whom the credit of a picture names', () => {
    expect(citationOf({ ...record, creator: 'Ama Owusu' }, 2, t, 'de')).toBe('Umweltamt Dortmund, Klimaarchiv, Signatur K-12: Ama Owusu, Bericht, 4. Oktober 2011, S. 3')
    const picture = { ...record, title: 'Markt in Kumasi', credit: 'Stadt Dortmund / R. Gorecki' }
    expect(citationOf({ ...picture, creator: 'R. Gorecki' }, null, t, 'de')).toBe('Umweltamt Dortmund, Klimaarchiv, Signatur K-12: R. Gorecki, Markt in Kumasi, 4. Oktober 2011, Bild: Stadt Dortmund / R. Gorecki')
    expect(citationOf({ ...picture, creator: picture.credit }, null, languages.getFixedT('en'), 'en')).toBe('Umweltamt Dortmund, Klimaarchiv, reference K-12: Markt in Kumasi, 4. Oktober 2011, Photo: Stadt Dortmund / R. Gorecki')
  })

  it('has in brackets what was read and nobody has taken yet', () => {
    expect(citationOf({ ...record, date: { ...record.date, onlyRead: true }, creator: 'Ama Owusu', read: ['title', 'date', 'creator'] }, 2, t, 'de')).toBe('Umweltamt Dortmund, Klimaarchiv, Signatur K-12: [Ama Owusu], Bericht, [4. Oktober 2011], S. 3')
  })

  it('has the credit of a picture in brackets as well, also where it takes the place of the author', () => {
    const read = { ...record, creator: 'Eva Probe', credit: 'Eva Probe', read: ['creator', 'credit'] }
    expect(citationOf(read, null, t, 'de')).toMatch(/: Bericht, 4\. Oktober 2011, Bild: \[Eva Probe\]$/)
  })

  it('has a date once that stands in the title', () => {
    expect(citationOf({ ...record, title: 'Sitzung am 4. Oktober 2011 in Bonn' }, null, t, 'de')).toBe('Umweltamt Dortmund, Klimaarchiv, Signatur K-12: Sitzung am 4. Oktober 2011 in Bonn')
    expect(citationOf({ ...record, title: 'Sitzung am 14. Oktober 2011' }, null, t, 'de')).toContain('Sitzung am 14. Oktober 2011, 4. Oktober 2011')
  })

  it('leaves out what is not known', () => {
    expect(citationOf({ ...record, identifier: null, date: null }, null, t, 'de')).toBe('Umweltamt Dortmund, Klimaarchiv: Bericht')
  })
})
