const german = String.raw`[\p{L}-]*(?:workshop|konferenz|tagung|besuch|kurse?|seminar|schulung|sitzung|treffen|unterzeichnung|eröffnung|einweihung|übergabe|besichtigung|begehung|messe|ausstellung|vortrag|kongress|forum|feier|aktionstage?|pflanzung|kontaktaufnahme|auftakt|gründung|veranstaltung|exkursion|empfang|fachgespräch|gespräch|dialog|reise|klimatag|vorstellung|spatenstich|preisverleihung|anhörung|abschluss|evaluierung|hospitation|ortstermin|(?:projekt|zukunfts|ideen|planungs|klima|bürger|perspektiv|beteiligungs|schreib)werkstatt|klausur|auftaktveranstaltung|delegationsreise|fachtag|podiumsdiskussion|bürgerfest|jubiläum|hackathon|freiwilligeneinsatz|(?:erfahrungs|fach|jugend|schüler)austausch|(?<!mani)fest|(?:info|themen|film|partnerschafts|länder|vortrags|diskussions|kultur|spiele)abend|tour|(?:schüler|studien|bildungs|bürger|informations|jugend)fahrt|debatte|lesung|vorführung|versammlung|(?:schulungs|vortrags|veranstaltungs|workshop|film|seminar)reihe|(?:pflanz|sammel|mitmach|putz|aufräum|reinigungs|baum)\p{L}*aktion|(?:klima|projekt|umwelt|partnerschafts|energie|themen)(?:tage?|woche))(?:e?n|e?s|e|s)?`
const english = String.raw`(?:[\p{L}-]+-)?(?:workshop|conference|visit|trip|course|seminar|training|meeting|session|signing|opening|inauguration|handover|inspection|fair|exhibition|lecture|congress|forum|festival|ceremony|planting|kick-?off|launch|founding|excursion|reception|hearing|tour|symposium|exchange|summit|assembly|contact|debate|(?:Partnership|Climate|Environment|Earth|Energy|Open|Project|Water|Action) (?:Day|Week))s?`
const pattern = new RegExp(String.raw`(?<![\p{L}])(?:${german}|${english})(?![\p{L}])`, 'giu')

/** Words of texts that happen to name a happening but mean its papers, or none at all. */
const papers = /niederschrift|protokoll|genehmigt|vorlage|einladung zur|tagesordnung|sitzungsdienst|minutes of|agenda of|course of|meeting minutes|fortsetzung/i
/** How the heading of a meeting's minutes begins: what follows is the meeting. */
const heading = /^(?:(?:ergebnis|kurz|verlaufs|sitzungs|besprechungs)?(?:protokoll|niederschrift)|minutes|notes|record)\s*(?::|(?:der|des|über (?:die|das|den)|zur|zum|von der|vom|of the|of|on the|from the)\s|[–-]\s)\s*/i

/** Papers that are about a happening, and have dates of their own. */
const about = /(?:antrag|angebot|kosten|rechnung|budget|application|proposal|request|invoice)\p{Ll}{0,2}\s+(?:für|zu|zum|zur|über|for|to|on)\s+(?:[\p{L}-]+\s+){0,3}$/iu
/** Words before a happening that only serve to say when something else was done. */
const frame = /(?:im Rahmen|anlässlich|während|im Anschluss an|am Rande|on the occasion of|during|as part of|in the course of)\s+(?:[\p{L}-]+\s+){0,3}$/iu

/** Whether the happening is only what something else was part of. */
export function isFrame(statement: string, happening: { readonly start: number }): boolean {
  return frame.test(statement.slice(0, happening.start))
}

/** How long the words are that name a heading as that of minutes, before what they are of; 0 where it is none. */
export function headingLength(line: string): number {
  return heading.exec(line)?.[0].length ?? 0
}

/** Where a statement names something that happens, or null; `first`: it stands where minutes have their heading. */
export function happeningIn(statement: string, first: boolean): { readonly start: number; readonly end: number } | null {
  const from = first ? headingLength(statement) : 0
  if (papers.test(statement.slice(from))) return null
  for (const match of statement.matchAll(pattern)) {
    // German happenings are nouns.
    if (match.index >= from && !about.test(statement.slice(0, match.index)) && /^\p{Lu}|^[\x20-\x7E]+$/u.test(match[0])) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** Whether a sentence introduces a list of happenings. */
export function introducesHappenings(intro: string): boolean {
  return /aktivität|veranstaltung|termin|ereignis|maßnahmen? (?:wurden|durchgeführt)|durchgeführt|stattgefunden|fanden|schritte|meilenstein|activit|events?\b|milestone|took place|carried out|steps|happened|programme of/i.test(intro)
}
