import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../main/import/suggest/minutes/minutes'

const german = (body: string) => readMinutes(`Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nOrt: Hagen\nAnwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'de' })

describe('what minutes mark as settled', () => {
  it('may stand in brackets that follow each other; one that says how it was settled is said of what is before it', () => {
    expect(german('Die Pumpe steht still. (Beschluss: Der Brunnen wird gesperrt.) (Beschluss: Gefegt wird nur noch freitags.)').decisions).toEqual(['Der Brunnen wird gesperrt.', 'Gefegt wird nur noch freitags.'])
    expect(german('Der Brunnen wird gesperrt. (Beschluss: einstimmig)\nGefegt wird nur noch freitags. (Beschluss, 12:0:1)').decisions).toEqual(['Der Brunnen wird gesperrt. (einstimmig)', 'Gefegt wird nur noch freitags. (12:0:1)'])
    expect(german('Der Brunnen ist teuer (Beschluss: siehe oben).\nHerr Asante fegt nicht (Auftrag: siehe Protokoll 3).')).toMatchObject({ decisions: [], actions: [] })
  })
})
