import { isOrganisation, isRole } from '../../words/words-of-people'
import { splitOutside } from '../words/outside-brackets'
import type { Attendee } from './attendee'

/** What somebody did in the meeting, or how they were there: says nothing of whose they are. */
export const inMeeting = /^(?:(?:sitzungs|gesprächs|diskussions)?leitung|vorsitz(?:ende[rn]?)?|moderat\p{L}*|protokoll(?!abteilung|referat|amt|stelle|büro)\p{L}*|schriftführ\p{L}*|niederschrift|(?:co-|vice[\s-]?|acting\s+)?chair\p{L}*|(?:in\s+the\s+)?chair|minutes|(?:minute|note)s?[\s-]?taker|notes|taking\s+(?:notes|minutes)|rapporteur|facilitat\p{L}*|gast|guest|observer|beobachter(?:in)?|online|remote(?:ly)?|virtuell|zugeschaltet|telefonisch|(?:by|via|per)\s+\p{L}+|zeitweise|teilweise|part[\s-]?time|partly|(?:bis|ab|until|from|for|für|zu)\s+(?:TOP|item|AP|\d).*)$/iu
const bothOf = /^(?:beide|alle|both|all)\s+(?:(?:vom|von der|from(?: the)?|of(?: the)?)\s+)?/i
/** "Seniorenrat" is a body, "Baurat" somebody's rank. */
const council = /^(?!(?:ober)?(?:bau|regierungs|studien|schul|forst|ministerial|amts|stadt|verwaltungs)rat)\p{L}+rat$/iu
/** "Stadtrat Hagen" behind a name is where they sit, "Stadtrat" by itself what they are. */
const councilOf = /^(?:stadt|gemeinde|kreis|bezirks|orts|land|distrikts|regional|verwaltungs)\p{Ll}*rat\s+\p{Lu}/iu
/** "Emscher engineers", "Falke Architekten": several of a trade are a firm. */
const firm = /^\p{Lu}\S*\s(?:\S+\s)*(?:[Ee]ngineers|[Aa]rchitects|[Pp]lanners|[Cc]onsultants|[Ss]urveyors|[Bb]uilders|[Cc]ontractors|Ingenieure|Architekten|Planer)$/u
/** "ifeu-Institut", "städtisches Bauamt", "adelphi gGmbH": bodies that begin small. */
const smallBody = /^(?:\p{Ll}[\p{Ll}\d]*-\p{Lu}|\p{Ll}+e[srnm]?\s+\p{Lu}|\p{Ll}[\p{Ll}\d]*(?:\s\S+)*\s(?:g?GmbH|AG|e\.\s?V\.|Ltd\.?)$)/u
/** "traditional council of Asawase". */
const smallCouncil = /^(?:\p{Ll}+\s+){0,2}(?:council|assembly|association|committee|cooperative|union|chamber|office|department)\s+(?:of|for)\s+(?:the\s+)?\p{Lu}/u
/** "tailors' group", where "chair of the group" and "new to the club" are no names. */
const smallGroup = /^(?!(?:.*\s)?(?:of|the|to|for|from|with|in|at|on|by|an?|and|also|our|his|her|new|left|joined|leads?|chairs?|heads?|von|vom|der|die|das|dem|den|in|im|für|und)\s)(?:[\p{Ll}'’-]+\s+){1,3}(?:group|association|union|club|cooperative|network|council|collective|society)$/u
/** "dto.": whose the one before is. */
const same = /^(?:["„“”»«〃]+|-"-|dito|dto\.?|ditto|do\.|ebenda|ebd\.?|ebenso|desgl\.?|desgleichen|wie\s+(?:vor|oben)|s\.\s?o\.|(?:the\s+)?same|as\s+above|id\.|idem)$/iu
/** "ebenfalls Umweltamt". */
const also = /^(?:ebenfalls|auch|gleichfalls|also|likewise)\s+(?=\p{Lu})/u

/** Whose somebody is, of all that is said of them: not what they do there, nor what they did in the meeting. */
export function organisationOf(said: readonly string[]): string | null {
  const parts = said
    .flatMap((each) => splitOutside(each, /,/))
    .filter((part) => part !== '' && !inMeeting.test(part))
    .map((part) => part.replace(also, '').replace(/^(?:vom|von|from|of|für|for|at|beim?)\s+(?:(?:de[rmn]|das|die|the)\s+)?(?=\p{Lu})/u, ''))
  const bodies = parts.flatMap((part) => (isRole(part) && !isBody(part) ? bodyBehindRole(part) : isName(part) || bothOf.test(part) || same.test(part) ? [part] : []))
  return bodies.length === 0 ? null : bodies.join(', ')
}

function isName(part: string): boolean {
  return /^\p{Ll}{0,3}\p{Lu}/u.test(part) || (smallBody.test(part) && isOrganisation(part)) || smallCouncil.test(part) || smallGroup.test(part)
}

/** "Market Traders' Union" has a word for what somebody does, but is no office that somebody holds. */
function isBody(part: string): boolean {
  return councilOf.test(part) || firm.test(part) || smallGroup.test(part) || ((isOrganisation(part) || council.test(part)) && !/\s(?:of|for|at|des|der|für|beim?|vom)\s/.test(part))
}

/** "Leiterin des Umweltamts", "head of the Parks Department": the institution in what somebody does. */
function bodyBehindRole(role: string): string[] {
  const body = /\s(?:des|der|beim|bei der|vom|of the|at the|at|of)\s+(\p{Lu}.*)$/u.exec(role)?.[1]
  return body !== undefined && isOrganisation(body) ? [body] : []
}

/** "A und B (beide Umweltamt)": what is said of the last one goes for those before. */
export function withSharedOrganisation(attendees: readonly Attendee[]): Attendee[] {
  const shared: Attendee[] = []
  for (const attendee of attendees.toReversed()) {
    const before = shared[0]
    const organisation: string | null = attendee.organisation ?? (before !== undefined && before.organisation !== null && bothOf.test(before.organisation) ? before.organisation : null)
    shared.unshift({ ...attendee, organisation })
  }
  return shared.map((attendee) => ({ ...attendee, organisation: attendee.organisation?.replace(bothOf, '') ?? null }))
}

/** "dto." behind a name: whose the one before is. */
export function withSameOrganisation(attendees: readonly Attendee[]): Attendee[] {
  let last: string | null = null
  return attendees.map((attendee) => {
    const organisation: string | null = attendee.organisation !== null && same.test(attendee.organisation) ? last : attendee.organisation
    last = organisation
    return { ...attendee, organisation }
  })
}
