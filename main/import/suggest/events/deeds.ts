/** What a sentence says somebody has done, where the verb alone tells it: "… besuchte …", "… wurde … eingeweiht". */
export interface Deed {
  /** The finite verb; UTF-16 offsets of the sentence. */
  readonly start: number
  readonly end: number
  /** "wurde", "was": says nothing in a headline. */
  readonly passive: boolean
}

const active = new RegExp(
  String.raw`(?<![\p{L}])(?:besuchten?|besichtigten?|reisten?|empfing(?:en)?|begrüßten?|traf(?:en)? sich|tagten?|hospitierten?|pflanzten?|unterzeichneten?|unterschrieb(?:en)?|eröffneten?|übergab(?:en)?|überreichten?|weihten?|gründeten?|enthüllten?|kam(?:en)?(?= [^;]*\bzusammen\b)|nahm(?:en)?(?= [^;]*\bteil\b)|visited|toured|travel?led|hosted|welcomed|met|gathered|inaugurated|unveiled|signed|launched|planted|attended|handed over|took part|received)(?![\p{L}])`,
  'u',
)
const passiveGerman = /(?<![\p{L}])(?:wurden?|ist|sind)(?= [^;]*(?<!\p{L})(?:eingeweiht|eröffnet|unterzeichnet|unterschrieben|übergeben|überreicht|gegründet|gepflanzt|besichtigt|enthüllt|verliehen|begrüßt|empfangen|besucht|in Betrieb genommen)\b)/u
const passiveEnglish = /\b(?:was|were|has been|have been)(?= (?:\w+ly )?(?:inaugurated|opened|signed|handed over|founded|planted|unveiled|awarded|launched|commissioned|welcomed)\b)/

/** The deed a sentence tells of, or null. */
export function deedIn(sentence: string): Deed | null {
  const passive = passiveGerman.exec(sentence) ?? passiveEnglish.exec(sentence)
  if (passive !== null) return { start: passive.index, end: passive.index + passive[0].length, passive: true }
  const done = active.exec(sentence)
  // Where it comes after a relative pronoun, the sentence is about something else.
  if (done === null || /,\s(?:der|die|das|den|dem|who|which|that|als|when|nachdem|weil)\s[^,]*$/.test(sentence.slice(0, done.index))) return null
  return { start: done.index, end: done.index + done[0].length, passive: false }
}

/** Who comes first: an article, up to three words, a noun, and what it is of or from. */
const subject = /^(?:\p{Ll}+\s+){0,4}\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)*(?:\s+(?:aus|von|vom|der|des|und)\s+(?:\p{Ll}+\s+){0,2}\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)*)*/u

/** A German sentence that begins with its verb, once its date is taken off, turned round: who first, then the verb. */
export function turned(verb: string, rest: string): string {
  const who = subject.exec(rest)?.[0]
  return who === undefined ? `${verb} ${rest}` : `${who} ${verb}${rest.slice(who.length)}`
}
