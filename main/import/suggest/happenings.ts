const german = String.raw`[\p{L}-]*(?:workshop|konferenz|tagung|besuch|kurse?|seminar|schulung|sitzung|treffen|unterzeichnung|eröffnung|einweihung|übergabe|besichtigung|begehung|messe|ausstellung|vortrag|kongress|forum|feier|aktionstage?|pflanzung|kontaktaufnahme|auftakt|gründung|veranstaltung|exkursion|empfang|fachgespräch|gespräch|dialog|reise|klimatag|vorstellung|spatenstich|preisverleihung|anhörung|abschluss|evaluierung|hospitation|ortstermin|(?:projekt|zukunfts|ideen|planungs|klima|bürger|perspektiv|beteiligungs|schreib)werkstatt|klausur|auftaktveranstaltung|delegationsreise|fachtag|podiumsdiskussion|bürgerfest|jubiläum|hackathon|freiwilligeneinsatz)(?:e?n|e?s|e|s)?`
const english = String.raw`(?:[\p{L}-]+-)?(?:workshop|conference|visit|trip|course|seminar|training|meeting|session|signing|opening|inauguration|handover|inspection|fair|exhibition|lecture|congress|forum|festival|ceremony|planting|kick-?off|launch|founding|excursion|reception|hearing|tour|symposium|exchange|summit|assembly|contact)s?`
const pattern = new RegExp(String.raw`(?<![\p{L}])(?:${german}|${english})(?![\p{L}])`, 'giu')

/** Words of texts that happen to name a happening but mean its papers, or none at all. */
const papers = /niederschrift|protokoll|genehmigt|vorlage|einladung zur|tagesordnung|sitzungsdienst|minutes of|agenda of|besucher|course of|meeting minutes|fortsetzung/i

/** Where a statement names something that happens, or null. */
export function happeningIn(statement: string): { readonly start: number; readonly end: number } | null {
  if (papers.test(statement)) return null
  for (const match of statement.matchAll(pattern)) {
    // German happenings are nouns.
    if (/^\p{Lu}/u.test(match[0]) || /^[\x20-\x7E]+$/.test(match[0])) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** Whether a sentence introduces a list of happenings. */
export function introducesHappenings(intro: string): boolean {
  return /aktivität|veranstaltung|termin|ereignis|maßnahmen? (?:wurden|durchgeführt)|durchgeführt|stattgefunden|fanden|schritte|meilenstein|activit|events?\b|milestone|took place|carried out|steps|happened|programme of/i.test(intro)
}
