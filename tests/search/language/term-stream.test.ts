import { describe, expect, it } from 'vitest'
import { fold, otherSpellings } from '../../../main/search/language/fold'
import { termOfWord, termStream } from '../../../main/search/language/term-stream'
import { readWord } from '../../../main/search/language/terms'
import { hasGenderCapital, joinedIn, wholesOf, wordsIn } from '../../../main/search/language/words'

const wordsOf = (text: string): string[] => wordsIn(text).map(({ text }) => text)

describe('words of a text', () => {
  it('are cut at everything but letters, digits and marks', () => {
    expect(wordsOf('Kumasi/Ghana, 2019–2020: Partner:innen … (C\u00F4te d’Ivoire)')).toEqual(
      ['Kumasi', 'Ghana', '2019', '2020', 'Partner', 'innen', 'Côte', 'd', 'Ivoire'])
  })

  it('have the offsets of the text as it is, whatever its letters', () => {
    const text = 'İstanbul 𝔘mwelt Kli\u00ADma'
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['İstanbul', '𝔘mwelt', 'Kli\u00ADma'])
  })

  it('do not include the possessive s', () => {
    expect(wordsOf('The city’s and the mayor\'s')).toEqual(['The', 'city', 'and', 'the', 'mayor'])
  })

  it('written with a hyphen or gender mark belong together, also over the end of a line', () => {
    const text = 'Klima-\n  Partnerschaft, E-Mail und Partner:innen von 2019-2020 - und'
    const words = wordsIn(text)
    const runs = joinedIn(text, words).map(({ from, to }) => words.slice(from, to + 1).map((word) => word.text).join(''))
    expect(runs).toEqual(['KlimaPartnerschaft', 'EMail', 'Partnerinnen'])
  })

  it.each([
    ['Lehrer/innen', ['Lehrerinnen']], ['Lehrer/-innen', ['Lehrerinnen']], ['Lehrer/in', ['Lehrerin']], ['Vertreter(innen)', ['Vertreterinnen']], ['Schüler(inne)n', ['Schülerinnen']],
    ['Kolleg(inn)en', ['Kolleginnen', 'Kollege']], ['Kolleg/-innen', ['Kolleginnen', 'Kollege']], ['Kolleg*in', ['Kollegin', 'Kollege']], ['Ärzt_innen', ['Ärztinnen', 'Ärzte']],
    ['Klima-Partner:innen', ['KlimaPartnerinnen', 'KlimaPartner']], ['Bürger*innenrat', ['Bürgerinnenrat', 'Bürgerrat']], ['Expert:innenkreis', ['Expertinnenkreis', 'Expertenkreis']], ['Kumasi/Ghana', []], ['log_in', ['login']], ['Partner (in Kumasi)', []], ['Strom/Wasser(Netz)', []],
  ])('written with a gender mark are the feminine and the masculine: %s', (text, wholes) => {
    const words = wordsIn(text)
    expect(joinedIn(text, words).flatMap(({ from, to }) => wholesOf(text, words.slice(from, to + 1)))).toEqual(wholes)
  })

  it.each([
    ['U.N.', ['UN']], ['N.G.O.s', ['NGOs']], ['Ph.D.', ['PhD']], ['e.V.', ['eV']], ['i.d.R.', ['idR']], ['Plan A.Der Rat', []], ['z. B.', []], ['kma.gov.gh', []], ['2.5 t', []],
  ])('parted by the dots of an abbreviation are one: %s', (text, wholes) => {
    const words = wordsIn(text)
    expect(joinedIn(text, words).flatMap(({ from, to }) => wholesOf(text, words.slice(from, to + 1)))).toEqual(wholes)
  })

  it.each([
    ['KollegInnen', 'Kollege'], ['BürgerInnen', 'Bürger'], ['LehrerIn', 'Lehrer'], ['ÄrztInnen', 'Ärzte'], ['TeilnehmerInnenliste', 'Teilnehmerliste'], ['ExpertInnenrunde', 'Expertenrunde'],
    ['Kolleginnen', null], ['LinkedIn', null], ['innen', null], ['KUNDINNEN', null], ['selectInput', null],
  ])('written with a capital in them are the masculine as well: %s', (text, masculine) => {
    expect(wordsIn(text).filter((word) => hasGenderCapital(word.text)).flatMap((word) => wholesOf(text, [word]))).toEqual(masculine === null ? [] : [masculine])
  })
})

describe('a word', () => {
  it.each(['Städtepartnerschaft', 'Umweltausschuss'])('that is plainly German is taken apart in an English text too: %s', (word) => {
    expect(termOfWord(word, 'en').parts).toContain(termOfWord(word.startsWith('S') ? 'Partnerschaft' : 'Umwelt', 'de').stem)
  })

  it.each(['Slaughterhouse', 'butterscotch', 'Windfall', 'Samsung'])('that may be English is left whole there: %s', (word) => {
    expect(termOfWord(word, 'en').parts).toEqual([])
  })

  it.each([['Küchenabfälle', 'Küchenabfall'], ['Wasserfälle', 'Wasserfall'], ['Pilotstudien', 'Pilotstudie'], ['Grünflächen', 'Grunflachen']])('put together of others has the stem of its forms: %s, %s', (one, other) => {
    expect(termOfWord(one, 'de').stem).toBe(termOfWord(other, 'de').stem)
  })

  it.each([
    ['Sprachkurse', 'Sprachkurs'], ['Gemeinderats', 'Gemeinderat'], ['Gesundheitsamtes', 'Gesundheitsämter'], ['Haushaltsmitteln', 'Haushaltsmittel'], ['Nutztieren', 'Nutztier'],
    ['Straßenfeste', 'Straßenfest'], ['Bestandteils', 'Bestandteil'], ['Baugrundstücke', 'Baugrundstück'], ['bereitzustellen', 'bereitgestellte'], ['Gutachterinnen', 'Gutachterin'],
    ['herabgesetzt', 'herabsetzen'], ['Ausschussvorsitzender', 'Ausschussvorsitzende'],
  ])('put together of others is inflected as the last of them: %s, %s', (one, other) => expect(termOfWord(one, 'de').stem).toBe(termOfWord(other, 'de').stem))

  it.each([
    ['Sanierung', 'saniert'], ['Kompostierungen', 'kompostieren'], ['Entwicklung', 'entwickelte'],
    ['Zuordnungen', 'zugeordnet'], ['Verankerung', 'verankert'], ['Verwundung', 'verwundet'], ['Durchführung', 'durchgeführt'], ['Feststellungen', 'festgestellt'], ['Bereitstellung', 'bereitgestellt'], ['Übereinstimmung', 'übereinstimmten'],
  ])('in -ung is of its verb: %s, %s', (noun, verb) => expect(termOfWord(noun, 'de').stem).toBe(termOfWord(verb, 'de').stem))

  it.each([['Brückensanierung', 'saniert'], ['Sortieranlage', 'sortiert'], ['Vollversammlung', 'versammelt']])('has as a part the verb: %s, %s', (compound, verb) => {
    expect(termOfWord(compound, 'de').parts).toContain(termOfWord(verb, 'de').stem)
  })

  it.each([['Tagung', 'Tag'], ['Bildung', 'Bild'], ['Landung', 'Land'], ['Sitzung', 'Sitz'], ['Zeitung', 'Zeit'], ['Abteilungen', 'Abteil'], ['Bewältigung', 'Gewalt'], ['Quartier', 'quart']])('is not taken for another one: %s, %s', (one, other) => {
    expect(termOfWord(one, 'de').stem).not.toBe(termOfWord(other, 'de').stem)
  })

  it.each([
    ['Präsidentinnen', 'Präsident'], ['Kollegin', 'Kollegen'], ['Expertin', 'Experte'], ['Landwirtin', 'Landwirte'], ['Stadträtin', 'Stadtrat'], ['Zahnärztinnen', 'Zahnarzt'], ['Kochin', 'Köchin'],
    ['Ingenieurin', 'Ingenieur'], ['Biologin', 'Biologe'], ['Rektorinnen', 'Rektor'],
  ])('of a woman is that of the man who is called so: %s, %s', (woman, man) => expect(termOfWord(woman, 'de').stem).toBe(termOfWord(man, 'de').stem))

  it.each([['Christin', 'Christ'], ['Konstantin', 'konstant'], ['Platin', 'Plate'], ['Medizin', 'Mediziner']])('of a name or a thing in -in is its own: %s, %s', (one, other) => {
    expect(termOfWord(one, 'de').stem).not.toBe(termOfWord(other, 'de').stem)
  })

  it.each([['längerer', 'lang'], ['stärkerer', 'stark'], ['weiterer', 'weiter'], ['Biogases', 'Biogas']])('with an ending more is the same: %s, %s', (one, other) => {
    expect(termOfWord(one, 'de').stem).toBe(termOfWord(other, 'de').stem)
  })

  it('of one who does something is no comparative: Wilderer, wild', () => expect(termOfWord('Wilderer', 'de').stem).not.toBe(termOfWord('wild', 'de').stem))

  it.each([['wachsendes', 'wachsen'], ['erneuerbaren', 'erneuerbar'], ['einsamen', 'einsam'], ['kombinierte', 'kombinieren'], ['zugerechnet', 'zurechnen'], ['Kulturabende', 'Kulturabend']])('that only looks put together is not: %s, %s', (one, other) => {
    expect(termOfWord(one, 'de').stem).toBe(termOfWord(other, 'de').stem)
  })

  it.each([['Maerkte', 'Markt'], ['Ausschuesse', 'Ausschuss'], ['Abwaesser', 'Abwasser'], ['Gemuesegaerten', 'Gemüsegarten'], ['Loesungen', 'Lösung']])(
    'written without umlauts is inflected none the less: %s, %s', (one, other) => expect(termOfWord(one, 'de').stem).toBe(termOfWord(other, 'de').stem))

  it.each([['Häuser', 'hauser'], ['Straße', 'strasse'], ['CO₂', 'co2'], ['Lomé', 'lome'], ['Kli\u00ADma', 'klima'], ['Umwelt\u200Bamt', 'umweltamt'], ['Schiff\u200Cfahrt', 'schifffahrt'], ['Klima\u2060schutz', 'klimaschutz'], ['Bo\uFEFFden', 'boden'], ['Hafenﬂäche', 'hafenflache'], ['Ha\u0308user', 'hauser'], ['Ŀ', 'l']])(
    'folds from %s to %s', (word, folded) => expect(fold(word)).toBe(folded))

  it.each([['Küste', ['kueste']], ['Kueste', ['küste']], ['Klimaerwaermung', ['klimärwaermung', 'klimaerwärmung', 'klimärwärmung']], ['neue', []], ['Queen', []], ['Qülle', []], ['rescü', []], ['virtüll', []], ['Menü', ['menue']], ['Feuer', []]])(
    'spelt %s may also be spelt %j', (word, spellings) => expect(otherSpellings(word)).toEqual(spellings))

  it.each([
    ['de', 'Häuser', 'Haus'], ['de', 'Lehrerinnen', 'Lehrerin'], ['de', 'Gutachterinnen', 'Gutachter'], ['de', 'Schornsteinfegerin', 'Schornsteinfeger'], ['de', 'gesammelt', 'sammeln'], ['de', 'beschlossen', 'beschließen'], ['de', 'förderte', 'Förderung'], ['en', 'women', 'woman'], ['en', 'colors', 'colour'], ['de', 'Ghanas', 'Ghana'], ['de', 'NGOs', 'NGO'],
    ['de', 'Themen', 'Thema'], ['de', 'Zentren', 'Zentrum'], ['de', 'Museen', 'Museum'], ['de', 'Wärmepumpen', 'Warmepumpe'],
    ['en', 'policies', 'policy'], ['en', 'organised', 'organizes'], ['en', 'sustainability', 'sustainable'],
    ['de', 'Bögen', 'Bogen'], ['de', 'Fragebögen', 'Fragebogens'], ['de', 'Salden', 'Saldo'], ['de', 'Referenden', 'Referendum'], ['de', 'Themata', 'Thema'], ['de', 'Embryonen', 'Embryo'], ['de', 'Fachleuten', 'Fachmann'], ['de', 'Feuerwehrleute', 'Feuerwehrmann'], ['de', 'Arbeitslosigkeit', 'arbeitslos'],
    ['en', 'viruses', 'virus'], ['en', 'campuses', 'campus'], ['en', 'vertices', 'vertex'], ['en', 'trafficking', 'traffic'], ['en', 'picked', 'pick'], ['en', 'urgency', 'urgent'], ['en', 'accuracy', 'accurate'], ['en', 'warmth', 'warm'], ['en', 'sewerage', 'sewer'], ['en', 'solutions', 'solve'], ['en', 'historical', 'history'], ['en', 'geographical', 'geography'], ['en', 'registration', 'register'], ['en', 'Ghanaian', 'Ghana'],
    ['de', 'vergrub', 'vergraben'], ['de', 'abtrug', 'abtragen'], ['de', 'einging', 'eingehen'], ['de', 'gemieden', 'meiden'],
    ['de', 'größten', 'groß'], ['de', 'Eier', 'Ei'], ['de', 'jüngere', 'jung'], ['de', 'ältere', 'alt'], ['de', 'üble', 'übel'], ['de', 'teure', 'teuer'], ['de', 'dunkleren', 'dunkel'], ['de', 'edleren', 'edel'], ['de', 'ungerechter', 'ungerecht'], ['de', 'ernannter', 'ernannt'], ['de', 'sorgfältigem', 'sorgfältig'], ['de', 'unterstützter', 'unterstützt'], ['de', 'vereinbarte', 'vereinbaren'],
    ['de', 'schlossen', 'schließen'], ['de', 'betrug', 'betragen'], ['de', 'gespendet', 'Spende'], ['de', 'gefällte', 'fällen'], ['de', 'Gemeinheiten', 'Gemeinheit'], ['de', 'sehenswerter', 'sehenswert'],
    ['de', 'Informierens', 'informieren'], ['de', 'Zählens', 'zählen'], ['de', 'Wochenendes', 'Wochenende'], ['de', 'Härtefällen', 'Härtefall'], ['de', 'Fällen', 'Fall'], ['de', 'Kenias', 'Kenia'], ['de', 'vorführen', 'vorgeführt'],
    ['de', 'Fallen', 'Falle'], ['de', 'Wuste', 'Wüste'], ['de', 'Gefährte', 'Gefährt'], ['de', 'Buchen', 'Buche'], ['de', 'spaten', 'später'], ['de', 'schwerfallen', 'schwergefallen'],
    ['de', 'stromlose', 'stromlos'], ['de', 'barrierefreier', 'barrierefrei'], ['de', 'fruchtbarste', 'fruchtbar'], ['de', 'verlangsamter', 'verlangsamt'], ['de', 'grundlegender', 'grundlegend'], ['de', 'französische', 'französisch'], ['de', 'verfasst', 'verfassen'], ['de', 'düngte', 'Düngung'],
    ['en', 'paediatric', 'pediatric'], ['en', 'anaemia', 'anemia'], ['en', 'manoeuvres', 'maneuver'], ['en', 'scarcity', 'scarce'], ['en', 'viscosity', 'viscous'], ['en', 'ownership', 'owner'], ['en', 'simply', 'simple'],
    ['en', 'production', 'produce'], ['en', 'erosion', 'erode'], ['en', 'maintenance', 'maintain'], ['en', 'environmental', 'environment'], ['en', 'drivers', 'driving'], ['en', 'carriers', 'carried'], ['en', 'buyers', 'buy'], ['en', 'coastal', 'coasts'], ['en', 'policemen', 'policeman'], ['en', 'schoolchildren', 'schoolchild'], ['en', 'midwives', 'midwife'], ['en', 'cheapest', 'cheap'], ['en', 'inspectors', 'inspected'], ['en', 'usable', 'use'], ['en', 'deliveries', 'deliver'], ['en', 'easily', 'easy'], ['en', 'readability', 'readable'], ['en', 'enrollment', 'enrolment'],
  ] as const)('in %s, %s and %s share their term', (language, one, other) =>
    expect(termOfWord(one, language).stem).toBe(termOfWord(other, language).stem))

  it.each([['de', 'Staaten', 'Stadt'], ['de', 'schön', 'schon'], ['de', 'Küchen', 'Kuchen'], ['de', 'Müller', 'Müll'], ['de', 'Reise', 'Reis'], ['en', 'authority', 'author'], ['de', 'Bildung', 'Bild'], ['de', 'aktuell', 'aktull'], ['en', 'adopted', 'adapted'], ['de', 'Betrug', 'Betrag'], ['de', 'Umstand', 'umstehen'], ['en', 'commission', 'commit'], ['en', 'emergency', 'emerge'], ['en', 'bitumen', 'bituman'], ['de', 'Alter', 'älter'], ['de', 'Vertreter', 'vertreten'], ['en', 'reception', 'receipt'], ['de', 'Schloss', 'schließen'], ['de', 'gesamt', 'Samen'], ['de', 'fällen', 'fallen'], ['en', 'evening', 'even'], ['de', 'Tabletten', 'Tablett'], ['de', 'Einfuhr', 'Einführung'], ['de', 'Eheleute', 'Ehemann'], ['de', 'Leute', 'Mann'], ['en', 'agency', 'agent'], ['en', 'currency', 'current'], ['en', 'sticker', 'stic'], ['de', 'ausführlich', 'Ausfuhr'], ['de', 'bürgerlich', 'Burg'], ['de', 'Fallen', 'Fall'], ['de', 'Gräten', 'Grat'], ['de', 'Wuste', 'wusste'], ['de', 'Gefährt', 'Gefahr'], ['de', 'Jacken', 'Jack'], ['de', 'Allee', 'alle'], ['de', 'Spaten', 'später'], ['de', 'Herbst', 'herb'], ['en', 'canoe', 'cano'], ['en', 'partnership', 'partner']] as const)(
    'in %s, %s and %s keep apart', (language, one, other) => expect(termOfWord(one, language).stem).not.toBe(termOfWord(other, language).stem))
})

describe('a word that is no kin of a noun that looks like it', () => {
  it.each([
    ['Schatz', 'geschätzt'], ['Land', 'gelandet'], ['Land', 'landen'], ['Tag', 'tagt'], ['Tage', 'tagen'], ['Wagen', 'wagen'], ['Wagen', 'gewagt'], ['Regen', 'regen'], ['Rasen', 'rasen'], ['Haft', 'haften'], ['Acht', 'achten'],
    ['Weide', 'weiden'], ['Mal', 'gemalt'], ['Malen', 'Mal'], ['Frist', 'fristet'], ['Laden', 'laden'], ['Laden', 'lädt'], ['Berg', 'geborgen'], ['Grund', 'gegründet'], ['Gründen', 'gründen'], ['Damm', 'dämmt'], ['Hut', 'hüten'],
    ['Messe', 'misst'], ['Messen', 'messen'], ['Park', 'geparkt'], ['Pass', 'passt'], ['Platz', 'platzen'], ['Plätzen', 'platzen'], ['Wein', 'weint'], ['Ruhr', 'rührt'], ['Naht', 'näht'], ['Gerät', 'gerät'], ['Rat', 'geraten'], ['Vertrag', 'verträgt'],
    ['Macht', 'macht'], ['Sucht', 'sucht'], ['Arm', 'arme'], ['Fest', 'feste'], ['Güter', 'guter'], ['Reich', 'reicht'], ['Bescheid', 'bescheiden'], ['Sieb', 'sieben'],
  ])('keeps apart: %s, %s', (noun, other) => expect(termOfWord(noun, 'de').stem).not.toBe(termOfWord(other, 'de').stem))

  it.each([
    ['landen', 'Landet'], ['landen', 'gelandete'], ['tagen', 'tagte'], ['schätzen', 'geschätzter'], ['schätzen', 'geschatzt'], ['schätzen', 'schatzen'], ['schätzen', 'geschaetzt'], ['gründen', 'Gegründet'], ['laden', 'lud'], ['bergen', 'barg'],
    ['weisen', 'gewiesen'], ['weisen', 'wies'], ['messen', 'gemessenen'], ['schildern', 'schildernd'], ['arm', 'ärmere'], ['machen', 'macht'], ['suchen', 'sucht'], ['gut', 'guter'], ['reich', 'reiche'], ['reichen', 'reichte'],
    ['Schätze', 'Schatz'], ['Tagen', 'Tag'], ['Gründe', 'Grund'], ['gründe', 'Grund'], ['Plätze', 'Platz'], ['Messen', 'messe'], ['Feste', 'Fest'], ['Stunde', 'stunden'], ['Nähte', 'Naht'],
    ['planen', 'Plan'], ['kaufen', 'Kauf'], ['bauen', 'Baus'], ['fragen', 'Frage'], ['arbeiten', 'Arbeit'], ['raten', 'Rate'],
  ])('keeps its forms together: %s, %s', (one, other) => expect(termOfWord(one, 'de').stem).toBe(termOfWord(other, 'de').stem))
})

describe('a term stream', () => {
  it.each(['x', 'a\u00AD', 'e\u0301', '\u{10330}', 'deadbeef'])('is made of a text with a word of a million letters (%s), as a dump of numbers has it', (letters) => {
    const { words, pages } = termStream([`Vorher ${letters.repeat(1_000_000 / letters.length)} nachher`], 'de')
    expect(pages[0]).toHaveLength(3)
    expect(words.map((line) => line.split('\t')[0]).filter((word) => (word?.length ?? 0) < 20)).toEqual(['vorher', 'nachher'])
  })

  it('is made of a page with more halves of words than a call may have arguments', () => {
    const many = 130_000
    expect(termStream(['Bau-/Radweg '.repeat(many)], 'de').joined[0]).toHaveLength(many)
  })

  it('gives each page its words in order and each distinct word once', () => {
    const { words: lines, pages, joined } = termStream(['Der Baum. Bäume im Wald', 'der WALD-Baum'], 'de')
    const words = lines.map((line) => readWord(line))
    expect(pages.map((page) => [...page].map((place) => words[place]?.word))).toEqual(
      [['der', 'baum', 'baume', 'im', 'wald'], ['der', 'wald', 'baum']])
    expect(joined.map((page) => [...page].map((place) => words[place]?.word))).toEqual([[], ['waldbaum']])
    expect(words.find(({ word }) => word === 'baume')?.stem).toBe('baum')
  })
})
