import { describe, expect, it } from 'vitest'
import { hasPart, partsOf } from '../../../../main/search/language/compounds/compound'
import { fold } from '../../../../main/search/language/fold'
import { stemsAsPart } from '../../../../main/search/language/term-stream'

const holds = (word: string, part: string): boolean => partsOf(fold(word), word.toLowerCase()).some((each) => stemsAsPart(part).includes(each))

describe('a German compound', () => {
  it.each([
    ['Stadtverwaltung', 'Stadt'], ['Stadtverwaltung', 'Verwaltung'], ['Schulgarten', 'Schule'], ['Wohnhaus', 'wohnen'],
    ['Regenwasserspeicher', 'Regenwasser'], ['Regenwasserspeicher', 'Wasserspeicher'], ['Regenwasserspeicher', 'Wasser'],
    ['Arbeitsgruppensitzung', 'Arbeitsgruppe'], ['Sonnenblumenfelder', 'Feld'], ['Straßenbahnhaltestelle', 'Haltestelle'],
    ['Ordnungsamt', 'Amt'], ['Rechtsamt', 'Amt'], ['Samtgemeinde', 'Samt'], ['Stadtrats', 'Rat'], ['Erdöl', 'Öl'], ['Zwischenbericht', 'Bericht'], ['Nebenkosten', 'Kosten'], ['Nahverkehr', 'Verkehr'],
    ['Landtagsabgeordneter', 'Tag'], ['Beschäftigtenzahl', 'Zahl'], ['Schuldenerlass', 'Erlass'], ['Wiederverwertung', 'Verwertung'], ['Volkshochschulkurs', 'Schule'], ['Vorarbeiten', 'Arbeit'], ['Vorjahres', 'Jahr'], ['Unterausschüsse', 'Ausschuss'], ['Vorgespräche', 'Gespräch'], ['Kindergarten', 'Kind'], ['weitergeleitete', 'leiten'], ['Muellabfuhr', 'Abfuhr'], ['Ueberschwemmungsgebiet', 'Gebiet'],
    ['Gebäudeabriss', 'Abriss'], ['Abrisskosten', 'Abriss'], ['Hundebiss', 'Biss'], ['Farbanstrich', 'Anstrich'], ['Auftriebskraft', 'Auftrieb'], ['Erdbeermarmelade', 'Erdbeere'], ['Himbeersaft', 'Himbeere'],
    ['Wanderdüne', 'Düne'], ['Quarzsand', 'Quarz'], ['Kautschukbaum', 'Kautschuk'], ['Dachgaube', 'Gaube'],
    ['Palmöl', 'Öl'], ['Nieselregen', 'Regen'], ['Hüftoperation', 'Operation'], ['Borkenkäferbefall', 'Borkenkäfer'], ['Denguefieber', 'Fieber'], ['Geodaten', 'Daten'],
    ['Radweg', 'Weg'], ['Bauamt', 'Amt'], ['Schaltschrank', 'Schrank'], ['Absetzbecken', 'Becken'], ['Kompostieranlage', 'Anlage'], ['Mietvertrag', 'Vertrag'], ['Krankenhaus', 'Haus'], ['Kostenvoranschlag', 'Kosten'], ['Rauchmelder', 'Rauch'], ['Feuerlöscher', 'Löscher'], ['Schülerzahl', 'Schüler'], ['Mehrfamilienhaus', 'Familie'], ['Innenstadt', 'Stadt'], ['Überstunden', 'Stunde'], ['Werkstor', 'Tor'], ['Tontopf', 'Ton'], ['Krankenhauskeime', 'Krankenhaus'], ['Spielplatzpaten', 'Pate'], ['Schlachthöfen', 'Hof'], ['Einsparmaßnahmen', 'Maßnahme'], ['Mitmachaktion', 'mitmachen'], ['Abstellanlage', 'Anlage'], ['Ablesedatum', 'Datum'], ['Nachrüstpflicht', 'nachrüsten'], ['Vorkaufsrecht', 'Recht'], ['Nachtruhe', 'Nacht'],
    ['Treibhausgase', 'Gas'], ['Klärgasen', 'Gas'], ['Freibäder', 'Bad'], ['Hallenbädern', 'Bad'], ['Altöle', 'Öl'], ['Speiseölen', 'Öl'], ['Feldwegen', 'Weg'], ['Radwegen', 'Weg'], ['Althölzer', 'Holz'], ['Tropenhölzern', 'Holz'], ['Baumängel', 'Mangel'], ['Baulos', 'Los'], ['Fachlose', 'Los'],
    ['Bodenfunden', 'Fund'], ['Futtersilos', 'Silo'], ['Wetterbojen', 'Boje'], ['Jugendcamps', 'Camp'], ['Eisenerze', 'Erz'], ['Lastkähne', 'Kahn'], ['Umweltministerien', 'Ministerium'], ['Klimaforen', 'Forum'], ['Forschungskonsortien', 'Konsortium'], ['Fahrerlaubnisse', 'Erlaubnis'], ['Fachbegriffen', 'Begriff'], ['Gewerbebetrieben', 'Betrieb'], ['Hochwassergefahren', 'Gefahr'], ['Bildungsangeboten', 'Angebot'], ['Fahrverboten', 'Verbot'], ['Einzelfalls', 'Fall'],
    ['Ortsbegehung', 'Begehung'], ['Rattanhersteller', 'Rattan'], ['Giftmischer', 'Gift'], ['fotokopiert', 'kopieren'], ['Bereitstellung', 'bereit'], ['entgegenwirken', 'wirken'], ['Messgerät', 'messen'], ['Messestand', 'Messe'], ['Ladesäule', 'laden'], ['Ladentür', 'Laden'], ['Dämmstoff', 'dämmen'], ['Parkplatz', 'Park'], ['Parkplatz', 'parken'], ['Quellwasser', 'Quelle'], ['Bußgeld', 'Buße'], ['Kühlschränke', 'Schrank'], ['Obstkuchen', 'Kuchen'], ['Rückenwind', 'Rücken'], ['Fährhafen', 'Fähre'], ['Kläranlage', 'klären'],
    ['Grenzwertüberschreitung', 'Grenzwert'], ['Grenzwertüberschreitung', 'Überschreitung'], ['Parkraumbewirtschaftung', 'Parkraum'], ['Meerwasserentsalzung', 'Entsalzung'], ['Flächenentsiegelung', 'Entsiegelung'], ['Steuerhinterziehung', 'Steuer'],
    ['Erdgasleitung', 'Gas'], ['Biogasanlage', 'Gas'], ['Altölsammlung', 'Öl'], ['Heizölverbrauch', 'Verbrauch'], ['Nachverdichtung', 'Verdichtung'], ['Unterversorgung', 'Versorgung'],
    ['Tischvorlage', 'Vorlage'], ['Schreibtische', 'Tisch'], ['Konferenztische', 'Tisch'], ['Wandnische', 'Nische'],
    ['Kolonialzeit', 'Zeit'], ['Primärenergie', 'Energie'], ['Pauschalreise', 'Reise'], ['Ghanareise', 'Reise'], ['Besucherzahlen', 'Zahl'], ['Besucherzahlen', 'Besucher'], ['Kinderleben', 'Kind'], ['aufrechterhalten', 'erhalten'], ['Hörgeräte', 'Gerät'], ['Palmwedel', 'Wedel'], ['Obdachlosigkeit', 'Obdach'], ['Kumasidelegation', 'Delegation'], ['Stickstoffoxide', 'Stickstoff'], ['Biodiversitätsstrategie', 'Strategie'],
    ['Endbericht', 'Bericht'], ['Eilantrag', 'Antrag'], ['Mehrkosten', 'Kosten'], ['Gegenfinanzierung', 'Finanzierung'], ['Gegengaben', 'Gabe'], ['Selbstverwaltung', 'Verwaltung'], ['Antikorruptionsgesetz', 'Gesetz'], ['Minibusse', 'Bus'], ['Vorderräder', 'Rad'], ['Werbeslogan', 'Slogan'], ['Gedenktafel', 'Tafel'], ['Dreijahresplan', 'Plan'], ['Esstisch', 'Tisch'],
    ['Bargeld', 'Geld'], ['Urwälder', 'Wald'], ['Vorort', 'Ort'], ['Hintertür', 'Tür'], ['Haftpflichtversicherung', 'Versicherung'], ['Nettokosten', 'netto'], ['Zahnarzt', 'Arzt'], ['Mineralwasser', 'Wasser'], ['Aushilfskraft', 'Aushilfe'], ['Waschtisch', 'Tisch'],
  ])('%s holds %s', (word, part) => expect(holds(word, part)).toBe(true))

  it.each([
    ['Kreis', 'Eis'], ['Transport', 'Sport'], ['Freundschaft', 'Schaft'], ['Landschaft', 'Schaft'], ['Beratung', 'Rat'],
    ['Gesamtheit', 'Amt'], ['Versand', 'Sand'], ['Mitglieder', 'Lied'], ['Überblick', 'Blick'], ['Regierung', 'Regie'],
    ['Kalender', 'Ende'], ['Umarmung', 'Arm'], ['Ministerium', 'Mini'],
    ['Ordnungsamt', 'Samt'], ['Rechtsamt', 'Samt'], ['verlangsamt', 'Amt'], ['Mannheim', 'Mann'], ['Regensburgs', 'Regen'], ['keineswegs', 'Weg'], ['wachsendes', 'Sender'], ['weitergeben', 'ergeben'], ['wiederholen', 'holen'], ['Altersheim', 'alt'], ['Vorschlag', 'Schlag'], ['Vortrag', 'Trag'], ['Vorrat', 'Rat'], ['Mittag', 'Tag'], ['Mitglieder', 'Glied'], ['Methanol', 'Öl'],
    ['Turniere', 'Niere'], ['Scharnieren', 'Niere'], ['kinderlos', 'Erlös'], ['Moderation', 'Ration'], ['bestehe', 'Ehe'], ['Quadrate', 'Rat'],
    ['Haushalt', 'Halt'], ['Sachverhalte', 'Halt'], ['Rektor', 'Tor'], ['gehört', 'Ort'], ['Lehrerinnen', 'Rinne'], ['Widerstand', 'Stand'], ['horizontal', 'Tal'], ['vielleicht', 'leicht'], ['dramatischer', 'Tischer'], ['Restaurator', 'Tor'], ['konntest', 'Test'], ['Würdenträger', 'werden'], ['Torturen', 'Tor'], ['Kingston', 'Ton'], ['Dekadenten', 'Ente'], ['Nachteile', 'Nacht'], ['nachteiligen', 'Nacht'], ['Metropolen', 'Pol'], ['Wegweiser', 'weise'], ['Kostprobe', 'Kosten'], ['Töpferwerkstatt', 'Erwerkstatt'], ['aufmerksamen', 'Amen'], ['gemeinsamen', 'Samen'],
    ['Banderolen', 'Öl'], ['Symbole', 'Öl'], ['Konsolen', 'Öl'], ['kostenlose', 'Los'], ['arbeitslosen', 'Los'], ['Baumängel', 'Angel'], ['deswegen', 'Weg'], ['meinetwegen', 'Weg'], ['bestenfalls', 'Fall'], ['herumgefahren', 'Gefahr'], ['verspotten', 'Pott'], ['Schicksale', 'Saal'], ['Arbeitsämtern', 'Samt'], ['Präsidenten', 'Ente'], ['Szenarien', 'Arie'], ['Garderoben', 'Robe'], ['bucklige', 'Liga'], ['Kunstdenkmäler', 'Maler'],
    ['beinhaltend', 'Bein'], ['profitieren', 'Tier'], ['kommentieren', 'Tier'], ['vereinzelt', 'Zelt'], ['bevorzugen', 'Zug'], ['verstopfen', 'Topf'], ['veranschaulicht', 'Licht'], ['einsaugen', 'Auge'], ['verstreuen', 'treu'], ['stornieren', 'Niere'], ['mächtigere', 'Tiger'], ['polemische', 'mischen'], ['übersteigen', 'Teig'],
    ['Messgerät', 'Messe'], ['Ladesäule', 'Laden'], ['Dämmstoff', 'Damm'], ['Bußgeld', 'Busse'], ['Linienbusse', 'Buße'], ['Kühlschränke', 'Schranke'], ['Bahnschranke', 'Schrank'], ['Obstkuchen', 'Küche'], ['Küchengarten', 'Kuchen'], ['Rückmeldung', 'Rücken'], ['Hochwasserrückhaltebecken', 'Rücken'],
    ['dramatisches', 'Tisch'], ['romantischen', 'Tisch'], ['protestantischen', 'Tisch'], ['technischen', 'Nische'], ['Voraussetzungen', 'Setzung'], ['Verstümmelung', 'Vers'], ['Vorbereitung', 'bereit'], ['Besucherzahlen', 'erzählen'],
    ['Gegenstand', 'Stand'], ['Gegenteil', 'Teil'], ['Gegenwart', 'Wart'], ['Mehrheit', 'heit'], ['Minister', 'Stern'], ['minimal', 'Mal'], ['Antistrophe', 'Strophe'], ['Urteil', 'Teil'], ['Urlaub', 'Laub'], ['Mitarbeiter', 'Arbeiter'], ['Vordergrund', 'Grund'], ['endgültig', 'gültig'], ['Dreiklang', 'Klang'], ['Barriere', 'Riese'],
  ])('%s does not hold %s', (word, part) => expect(holds(word, part)).toBe(false))

  it('may be made of a word no list has, when the rest is known', () => {
    expect(hasPart('odawdeponie', 'odaw', [])).toBe(true)
    expect(hasPart('odawxyzqie', 'odaw', [])).toBe(false)
    expect(hasPart('garderobe', 'robe', [])).toBe(false)
  })

  it.each([['odawerstellung', 'odaw'], ['erstellodaw', 'erstellen'], ['datensatzodaw', 'datensatze'], ['odawdatensatzes', 'datensatz'], ['qwertzuiopasdfghjklyxcvbodaw', 'qwertzuiopasdfghjklyxcvben']])('%s holds %s, without its last letters or with others behind them', (word, part) => {
    expect(hasPart(word, part, ['odaw'])).toBe(true)
  })

  it.each(['odawdeponie', 'odawsdeponie', 'odawensdeponie', 'odawerdeponie', 'deponieodaw'])('%s holds Deponie where the archive knows the Odaw', (word) => {
    expect(hasPart(word, 'deponie', ['odaw'])).toBe(true)
    expect(hasPart(word, 'deponie', ['xyzqie'])).toBe(false)
  })
})
