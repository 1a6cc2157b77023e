import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../main/import/suggest/minutes/minutes'

describe('minutes that are a form of a word processor', () => {
  const form = (rows: string) => readMinutes(`Besprechungsprotokoll\n\nThema:\tAK Radwege, 2. Treffen\n\nDatum:\tDienstag, 8. April 2014\n\nOrt:\tBauhof, Raum 3\n\nTeilnehmende:\tDr. Ute Brandis (Tiefbauamt)\n\nJens Holt (ADFC)\n\n${rows}`, { lang: 'de' })

  it('are called by what stands in the cell beside its label', () => {
    expect(form('Verteiler:\tTeilnehmende').title).toBe('AK Radwege, 2. Treffen')
  })

  it('list all whose names are paragraphs of one cell', () => {
    expect(form('Entschuldigt:\tAnna Prange\n\nKofi Asante').participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Tiefbauamt' }, { name: 'Jens Holt', organisation: 'ADFC' }])
    expect(form('TOP\tInhalt\tWer\tBis\n\n1\tWege\tHolt\t3.5.2014').participants).toHaveLength(2)
  })

  it('have a point, what was settled and who sees to it in rows whose cells hold several paragraphs', () => {
    const { agenda, decisions, actions } = form(
      [
        'TOP\tInhalt / Ergebnis\tVerantwortlich\tTermin',
        '1\tBegrüßung',
        'Frau Brandis begrüßt alle.',
        '2\tBrücke am Bach',
        'Die Bohlen sind morsch.',
        'Beschluss: Die Brücke wird gesperrt.\tHolt\t30.04.2014',
        '3\tSchilder\tBrandis\t05.05.2014',
        '4\tVerschiedenes',
        'Das nächste Treffen ist im Mai.',
      ].join('\n\n'),
    )
    expect(agenda).toEqual(['Begrüßung', 'Brücke am Bach', 'Schilder', 'Verschiedenes'])
    expect(decisions).toEqual(['Die Brücke wird gesperrt.'])
    expect(actions).toMatchObject([
      { owner: 'Holt', due: { edtf: '2014-04-30' } },
      { owner: 'Brandis', due: { edtf: '2014-05-05' }, text: 'Schilder' },
    ])
  })

  it('go to those present without naming them in the table below', () => {
    const { participants, agenda, actions } = form('Verteiler:\tTeilnehmer\n\nNr.\tThema\tWer?\tBis wann?\n\n1.\tTrasse\n\nZwei Varianten liegen vor.\tBrandis\t28.04.2014\n\n2.\tGeld\n\nHerr Holt fragt nach.\tHolt\toffen')
    expect(participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Jens Holt'])
    expect(agenda).toEqual(['Trasse', 'Geld'])
    expect(actions).toMatchObject([{ owner: 'Brandis', due: { edtf: '2014-04-28' } }, { owner: 'Holt', due: null }])
  })

  it('keep what follows a table as it is', () => {
    const { actions } = form('Nr.\tWas\tWer\tBis\n\n1\tSchilder\tBrandis\t05.05.2014\n\n2\tFarbe\tHolt\t06.05.2014\n\nHerr Holt dankt allen.')
    expect(actions).toMatchObject([{ owner: 'Brandis', text: 'Schilder' }, { owner: 'Holt', text: 'Farbe' }])
  })
})
