/** What stands behind a four-digit number that is, or may be, an amount and no year: `2012 kWh`, `2012 Euro`, `2012 Bäume`. */

/** Units, by their capitals and small letters: `2012 m`, `2012 µS/cm`. */
export const measures =
  /^(?:EUR|Eur|eur|TEUR|USD|GHS|GHC|GBP|CHF|[kcdmµμMGT](?:m|g|l|W|Wh|V|VA|A|Pa|Hz|J|S|bar|Bq|cal|B)|[kM]Wp|m|g|l|W|V|Wh|Pa|Hz|bar|KW|KWh|kwh|Km|Kg|t|w|v|ha|qm|cbm|fm|rm|hm|px|dpi|ppm|ppb|lx|lm|dB|rpm|hrs|Std|Min|min|Sek|Stk|Ew|EW|EGW|WE|ft|mi|lbs?|acres?|hectares?|sqm|sq|Mio|Mrd|Tsd|mio|mrd|million|billion|thousand|dozen)$/

function ending(words: string, prefix: '' | '\\p{L}*', inflection = ''): RegExp {
  return new RegExp(`^${prefix}(?:${words.trim().split(/[\s|]+/).join('|')})${inflection}$`, 'u')
}

/** Measures and money, in the singular as in the plural. */
const exactMeasures = ending('euro cent dollar cedi pfund pound franc franken mark volt ampere gramm gram kilo ton tonne promille prozent percent stück stunde hour minute sekunde second tausend zeichen degree grad uhr dutzend paar mal exemplar', '', '(?:s|n|e)?')
const headMeasures = ending('meter meters metern metre metres liter litern litre litres watt watts hertz joule lumen lux byte bytes pixel pixels kelvin pascal gramm kilogram tonnen tonnes tons hektar hectare acre stunden hours minuten minutes sekunden seconds millionen milliarden', '\\p{L}*')

/** People, plants, goods: plurals of what is counted by the thousand, alone or as the head of a compound. */
const german = ending(
  `einwohnern? einwohnerinnen menschen personen teilnehmern? teilnehmerinnen teilnehmenden? besuchern? besucherinnen besuchenden? zuschauern? zuschauerinnen zuhörern? zuhörerinnen gästen? schülern? schülerinnen
  studierenden? studenten bürgern? bürgerinnen bewohnern? bewohnerinnen mitgliedern? mitarbeitern? mitarbeiterinnen mitarbeitenden? beschäftigten? angestellten? helfern? helferinnen anwohnern? nutzern? kunden kundinnen
  leuten? freiwilligen? delegierten? fahrgästen? pendlern? läufern? anhängern? fans haushalten? familien kindern? frauen männern? jugendlichen? bauern landwirten? stimmen unterschriften wohnungen wohneinheiten plätzen?
  bäumen? setzlingen? sämlingen? pflanzen stauden sträuchern? blumen samen hühnern? ziegen rindern? fischen? bienen vögeln? tieren? lampen leuchten säcken? flaschen tüten dosen bechern? eimern? kisten kartons paketen?
  paletten fässern? containern? fahrzeugen? fahrrädern? rädern? autos bussen? modulen? paneelen? ziegeln? steinen? platten brettern? schrauben rohren? plakaten? flyern? broschüren faltblättern? fragebögen exemplaren?
  seiten wörtern? mahlzeiten portionen schritten? klicks zugriffen? downloads followern?`,
  '\\p{L}*',
)
const english = ending(
  `people persons inhabitants residents citizens visitors guests spectators fans participants attendees delegates voters votes signatures members pupils students schoolchildren children women men farmers fishermen traders
  workers employees volunteers families households homes dwellings jobs seats places passengers commuters cyclists customers users followers supporters trees seedlings saplings plants shrubs flowers seeds birds goats cattle
  fish animals lamps lights bags sacks bottles cans cups buckets boxes crates pallets barrels containers vehicles bicycles bikes cars buses trucks panels modules bricks stones tiles pipes screws leaflets flyers posters
  brochures booklets questionnaires copies pages words meals steps clicks tickets units times bins stoves bulbs`,
  '',
)

/** Time spans and papers: counted as often as dated, so that where they stand has to decide. */
const either = ending(
  `fällen? anträgen? briefen? bänden? büchern? akten ordnern? karten fotos bildern? aufnahmen dias negativen? proben messungen messwerten? datensätzen? einträgen? anrufen? meldungen beschwerden hinweisen? vorschlägen? gebäuden?
  häusern? brunnen tagen? wochen monaten? jahren? nächten?`,
  '\\p{L}*',
)
const eitherEnglish = ending(
  `days weeks months years nights letters books files photos pictures images slides samples measurements records entries calls complaints applications schools houses buildings wells boreholes pumps firms companies businesses
  villages surveys interviews cases crops hives plots farms`,
  '',
)

/** Whether the word in small letters names a measure, money or a share. */
export function isMeasure(norm: string): boolean {
  return exactMeasures.test(norm) || headMeasures.test(norm)
}

/** Whether the word in small letters is a plural of what is counted by the thousand. */
export function isCountable(norm: string, lang: 'de' | 'en'): boolean {
  return german.test(norm) || (lang === 'en' && english.test(norm))
}

/** Whether it can be counted, but is dated as often: `2012 Fotos`. */
export function mayBeCounted(norm: string, lang: 'de' | 'en'): boolean {
  return (lang === 'de' ? either : eitherEnglish).test(norm)
}
