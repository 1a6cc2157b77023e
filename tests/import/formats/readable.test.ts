import { describe, expect, it } from 'vitest'
import { isGarbled } from '../../../main/import/formats/readable'
import { numbersFrom } from '../pictures'

const next = numbersFrom(7)
const drawn = (from: string, count: number): string => Array.from({ length: count }, () => from[Math.floor(next() * from.length)] ?? '').join('')
const sentence = 'Niederschrift ueber Beschluesse zur Bepflanzung staedtischer Gruenflaechen, vorgelegt vom Umweltamt: Strassenbaeume werden gepflanzt, Rasenflaechen gemaeht, Kosten getragen vom Haushalt, Uebergabe erfolgt voraussichtlich naechsten Herbst'

describe('a text is garbled', () => {
  it.each([
    ['of signs', '%&$ ]|[ ~~ 1l|I )( ,,;; ^^ ·· #*+ §$ }{ \\/ \n'.repeat(8)],
    ['of signs, with a short word by chance', `${'%&$ ]|[ ~~ 1l|I )( ,,;; ^^ #*+ §$ }{ \\/ l1 '.repeat(12)} am`],
    ['of letters drawn by lot', Array.from({ length: 40 }, () => drawn('bcdfghjklmnpqrstvwxzbcdfghjklmnpqrstvwxzaeiou', 7)).join(' ')],
  ])('%s', (_, text) => {
    expect(isGarbled(text)).toBe(true)
  })

  it.each([
    ['German', sentence],
    ['of one line', 'Scanned with CamScanner'],
    ['of so little that nothing can be told', '*** 12 ***'],
    ['a table of figures', 'NO2 µg/m³ | 41,2 | 38,7 | - 5,1 % | + 0,3 %\n'.repeat(20)],
    ['a form', 'Name: ______________________ Datum: ______________________\n( ) Linde  ( ) Eiche  ( ) Ahorn\n'.repeat(6)],
    ['a table of contents', '1. Ziele .................................. 3\n2. Lage ................................... 9\n'.repeat(6)],
    ['codes', 'DIN 4108-6, KfW-55 / EnEV 2009; Az. 36.12/2010-XKRT; BZRG GKVZ\n'.repeat(8)],
    ['formulas', 'E = m·c², f(x) = ∫ e^(-x²) dx, a² + b² = c², CO₂ + H₂O → H₂CO₃, (x+1)·(x-1) = x²-1\n'.repeat(6)],
    ['Polish', 'Sprawozdanie z wizyty partnerskiej: szczegółowe przedsięwzięcia przyszłościowe, zrównoważony rozwój, współpraca samorządów, oszczędzanie energii, przekształcenie przestrzeni publicznych, wspólne szkolenia pracowników technicznych urzędów miejskich'],
    ['Czech', 'Zápis ze schůzky: zprávy o průběhu výsadby stromů, příští schůzka proběhne čtvrtek; vzdělávání pracovníků, úspory energie, veřejná prostranství, spolupráce městských částí, prohlídka čistírny odpadních vod, rozpočet příštích let schválen'],
    ['Twi', 'Yɛde anigyeɛ ma mo akwaaba wɔ Kumasi. Nhyiamu no bɛhyɛ aseɛ anɔpa nnɔnkron. Yɛbɛka nsuo, mframa ne wiase mu nsakraeɛ ho asɛm, na yɛadua nnua pii wɔ kuro no mu nyinaa'],
    ['Greek', 'Πρακτικά της συνάντησης για την ανακύκλωση απορριμμάτων και τη συνεργασία των δήμων στην προστασία του περιβάλλοντος'],
  ])('but not one that is %s', (_, text) => {
    expect(isGarbled(text)).toBe(false)
  })
})
