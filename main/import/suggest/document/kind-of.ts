import { bringsMinutes, tellsOfMeeting } from '../minutes/minutes'
import { labelOf } from '../minutes/words/labels'

const heading = /^\P{L}{0,4}(?:(?:(?:Ergebnis|Kurz|Sitzungs|Verlaufs|Besprechungs|Gesprächs|Telefon|Beschlu(?:ss|ß))-?)?(?:Protokoll|Niederschrift)|(?:Ergebnis|Besprechungs|Gesprächs|Sitzungs|Telefon)-?(?:vermerk|notiz(?:en)?|mitschrift)|(?:(?:Meeting|Session|Workshop|Call|Draft)\s+)?Minutes|(?:Meeting|Session|Workshop|Call)\s+notes|Record of (?:the )?(?:proceedings|meeting)|Notes (?:of|from) (?:the|a) .*(?:meeting|session))(?!\p{L})/iu
const gathering = /sitzung|besprechung|treffen|konferenz|runde|gespräch|meeting|session|conference|workshop/i
const attendance = /^\P{L}{0,6}(?:Anwesend[e]?|Teilnehmende|Teilnehmer(?:innen)?|Present|In attendance|Attendance|Attendees|Participants)(?!\p{L})\P{L}*(?:$|[:|])/imu
const firstLines = 5
/** Words of which minutes have one in their head, whatever they are called. */
const meeting = /anwesen|teilnehm|teilgenommen|mitgewirkt|mitwirk|nahmen\b|zugegen|dabei|zugeschaltet|treffen\b|trafen|traf sich|zusammen|seite\b|present|attend|participa|\bmet\b|on the (?:line|call)|made up of|\bside\b|konferenz|conference|\bcall\b|sitzung|besprechung|gespräch|\bmeeting|conversation|telefon|telephone|workshop|vermerk|notiz|\bnote\b|\bvisit|ortstermin|begehung|besichtigung|jour fixe|\bdebrief/i
const headLetters = 2_000
const mostLetters = 8_000

/**
 * What kind of record a document is: minutes call themselves so in their first lines, or name a meeting there and then who
 * was present, or say whoever met on which day and with what result; everything else is a document. A message that is called
 * so may only bring minutes along: it has to name who was present as well.
 */
export function kindOf(title: string | null, pages: readonly string[], lang: 'de' | 'en', isMessage = false): 'document' | 'minutes' {
  const [first = ''] = pages
  const start = first.slice(0, headLetters)
  const heads = [title ?? '', ...start.split('\n').map((line) => line.replace(/[*_#=]+/g, ' ').trim()).filter((line) => line !== '').slice(0, firstLines)]
  const isAttended = attendance.test(start)
  const isMinutes = (heads.some((head) => heading.test(head)) && (isAttended || !isMessage)) || (heads.some((head) => gathering.test(head)) && isAttended)
  return isMinutes || (isMessage && bringsMinutes(withoutTitle(first, title).slice(0, mostLetters), lang)) || isOfMeeting(title, pages, lang) ? 'minutes' : 'document'
}

/** The words of a mail begin with its subject. */
function withoutTitle(text: string, title: string | null): string {
  return title !== null && text.startsWith(`${title}\n`) ? text.slice(title.length + 1) : text
}

function isOfMeeting(title: string | null, pages: readonly string[], lang: 'de' | 'en'): boolean {
  const text = pages.slice(0, 3).join('\n\n').slice(0, mostLetters)
  const head = text.slice(0, headLetters)
  // A list of contacts with days and remarks names people and what might be tasks, but nobody who met.
  if (isTable(text)) return false
  if (!meeting.test(head) && head.split('\n').every((line) => labelOf(line.replace(/[*_#]+/g, ' ').trim())?.topic !== 'present')) return false
  return tellsOfMeeting(text, { lang, heading: title })
}

function isTable(text: string): boolean {
  return text.split('\n').every((line) => line.trim() === '' || line.includes('\t'))
}
