import { describe, expect, it } from 'vitest'
import { termOfWord } from '../../../../main/search/language/term-stream'
import { waysOf } from '../../../../main/search/match/ways'
import { parseQuery } from '../../../../main/search/query/query'

// Whether the one as a query finds the other in a text.
const finds = (query: string, word: string): boolean => {
  const { stem } = termOfWord(word, 'de')
  return parseQuery(query).clauses.flatMap((clause) => waysOf(clause, 'de', new Set())).some(({ stems }) => stems.length === 1 && stems[0] === stem)
}

describe('a strong German verb', () => {
  it.each([
    ['lesen', 'liest'], ['verlesen', 'verliest'], ['essen', 'aß'], ['essen', 'aßen'], ['messen', 'maß'], ['treten', 'tritt'], ['raten', 'rät'], ['quellen', 'gequollen'], ['quellen', 'quillt'],
    ['gären', 'gor'], ['gären', 'gegoren'], ['gären', 'gärt'], ['erschrecken', 'erschrak'], ['fliehen', 'floh'], ['schießen', 'schoss'], ['beginnen', 'beginnend'], ['gerinnen', 'gerinnt'], ['ersinnen', 'ersonnen'],
    ['versterben', 'verstirbt'], ['verschleißen', 'verschlissen'], ['entgleiten', 'entglitt'], ['entleihen', 'entlieh'], ['darbieten', 'dargeboten'], ['hinterziehen', 'hinterzogen'], ['erwägen', 'erwog'], ['zerfließen', 'zerfließt'],
    ['zusammenbinden', 'zusammengebunden'], ['zurückgeben', 'zurückgegeben'], ['zurückfließen', 'zurückgeflossen'], ['vorausgehen', 'vorausgegangen'], ['entgegennehmen', 'entgegennahmen'], ['misslingen', 'misslang'], ['sieden', 'gesotten'],
  ])('%s finds %s', (query, word) => expect(finds(query, word)).toBe(true))

  it.each([
    ['messen', 'Maß'], ['messen', 'Ausmaß'], ['treten', 'Tritt'], ['eintreten', 'Eintritt'], ['fliehen', 'Floh'], ['schießen', 'Schoß'], ['quellen', 'Qual'], ['spinnen', 'entspannen'], ['zurückliegen', 'zurücklegen'], ['hinterliegen', 'hinterlegen'],
    ['erbleichen', 'erblich'], ['gegenstehen', 'Gegenstand'], ['beistehen', 'Beistand'], ['stinken', 'Gestank'], ['raten', 'Rat'], ['schälen', 'zurückschalten'], ['bersten', 'Borste'],
  ])('%s does not find %s', (query, word) => expect(finds(query, word)).toBe(false))
})

describe('a verb that no dictionary has', () => {
  it.each([
    ['unterspülen', 'unterspült'], ['unterspülen', 'unterspülte'], ['entkrauten', 'entkrautet'], ['entkrauten', 'entkrauteter'], ['verrohren', 'verrohrt'], ['verrohren', 'verrohrten'], ['auskoffern', 'ausgekoffert'], ['abkoffern', 'abgekofferte'], ['aufpflastern', 'aufgepflastert'],
    ['verkrauten', 'verkrautet'], ['entbuschen', 'entbuscht'], ['verbuschen', 'verbuschte'], ['entgasen', 'entgast'], ['vermüllen', 'vermüllt'], ['bewalden', 'bewaldet'], ['besanden', 'besandet'], ['bekiesen', 'bekiest'], ['überkiesen', 'überkiest'], ['versalzen', 'versalzt'], ['benachbart', 'benachbarten'],
  ])('%s finds %s', (query, word) => expect(finds(query, word)).toBe(true))

  it.each([
    ['Hafen', 'verhaften'], ['Last', 'belasten'], ['schreien', 'überschreiten'], ['Brei', 'verbreitet'], ['Dienst', 'Bedienstete'], ['Gewicht', 'Übergewicht'], ['Pult', 'unterspült'], ['beriechen', 'Bericht'], ['verzichen', 'Verzicht'],
  ])('%s does not find %s', (query, word) => expect(finds(query, word)).toBe(false))

  it('keeps the t of its root', () => {
    expect(finds('verhaften', 'verhaftet')).toBe(true)
    expect(finds('verbreiten', 'verbreitete')).toBe(true)
    expect(finds('behalten', 'behältst')).toBe(true)
  })
})
