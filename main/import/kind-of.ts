const heading = /^\P{L}{0,4}(?:(?:Ergebnis|Kurz|Sitzungs|Verlaufs|Besprechungs)?protokoll|Niederschrift|Ergebnisvermerk|Gesprächsvermerk|Gesprächsnotiz|Minutes|Meeting minutes|Notes (?:of|from) (?:the|a) .*(?:meeting|session))(?!\p{L})/iu
const gathering = /sitzung|besprechung|treffen|konferenz|runde|gespräch|meeting|session|conference|workshop/i
const attendance = /^\P{L}{0,6}(?:Anwesend[e]?|Teilnehmende|Teilnehmer(?:innen)?|Present|In attendance|Attendees|Participants)(?!\p{L})\P{L}*(?:$|[:|])/imu
const firstLines = 5

/**
 * What kind of record a document is: minutes call themselves so in their first lines, or name a meeting there and then who
 * was present; everything else is a document.
 */
export function kindOf(title: string | null, text: string): 'document' | 'minutes' {
  const start = text.slice(0, 2_000)
  const heads = [title ?? '', ...start.split('\n').map((line) => line.replace(/[*_#=]+/g, ' ').trim()).filter((line) => line !== '').slice(0, firstLines)]
  const isMinutes = heads.some((head) => heading.test(head)) || (heads.some((head) => gathering.test(head)) && attendance.test(start))
  return isMinutes ? 'minutes' : 'document'
}
