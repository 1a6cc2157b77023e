import type { DateFound } from '../../../timeline/dates'
import type { Statement } from '../words/blocks'

/** A paper's own date: "Rechnung vom …", "report dated …", "Ruhr Nachrichten, …". */
const ofPaper = /(?:rechnung|bericht|schreiben|brief|mail|vorlage|vermerk|beschluss|bescheid|antrag|artikel|meldung|mitteilung|fassung|ausgabe|stand|abruf|abgerufen|zugriff|geändert|aktualisiert|erstellt|gedruckt|updated|modified|printed|letter|report|invoice|article|memo|decision|version|retrieved|accessed|dated|as of|nachrichten|zeitung|anzeiger|rundschau|tageblatt|presse|times|graphic|herald|tribune|chronicle|news)\s*[,:]?\s+(?:(?:vom|am|zum|of|on|dated|from)\s+)?(?:den\s+)?$/i
/** A day up to which something is to be done, unless it ends a span. */
const upTo = /(?:(?<!vom\s[^,;]*)\bbis\s+(?:zum\s+|spätestens\s+(?:zum\s+|am\s+)?)?|\bspätestens\s+(?:am|zum)\s+|\b(?:by|until|before|vor dem)\s+)$/i
const ofOther = /geboren|[*†]\s*\d|\bgeb\.|verstorben|gestorben|\bborn\b|\bdied\b|schluss\b|\w*frist(?:en)?\b|\bdeadline|closing date|\bfällig|\bdue\b|anmelden|anmeldung(?:en)?\s+bis|\bregister\b|rsvp/i
/** A law or contract has the day it was made on, whatever it is about. */
const law = /(?:^|\s)(?:\p{L}*gesetz|\p{L}*verordnung|\p{L}*satzung|\p{L}*richtlinie|erlass|\p{L}*vertrag(?:s|es)?|\p{L}*vereinbarung|abkommen|act|contract|agreement|regulation|directive|by-?law)(?=\s)/iu

/** Whether a date in a statement is that of something else than what happened: a paper, a law, a birth, a deadline. */
export function isForeign(statement: Statement, { start, end }: Pick<DateFound, 'start' | 'end'>): boolean {
  const before = statement.text.slice(0, start - statement.start)
  if (ofPaper.test(before) || upTo.test(before)) return true
  if (law.test(before) && /(?:vom|of)\s+$/i.test(before)) return true
  const clause = (/[^,;()]*$/.exec(before)?.[0] ?? '') + (/^[^,;()]*/.exec(statement.text.slice(end - statement.start))?.[0] ?? '')
  return ofOther.test(clause)
}

/** Whether a statement only plans or wishes for something, or says that it did not come about. */
export function isUnheld(text: string): boolean {
  if (/abgesagt|ausgefallen|\bentfallen\b|nicht (?:mehr )?statt|never took place|(?:did|does) not take place|\bfiel(?:en)?\b[^.]*\baus\b|\bentfällt|\bentfiel|verschoben|cancell?ed|postponed|called off/i.test(text)) return true
  return /\bsoll(?:en|te|ten)?\b|(?<!wie )\bgeplant(?!e)|\bvorgesehen|voraussichtlich|\bplanen\b|\bplant\s+(?:die|der|das|eine?n?|am|im|für)\b|\bplan(?:s|ning)?\s+to\b|beabsichtigt|\bwird\b.*\b(?:stattfinden|statt finden)|\b(?:will|would|should|may|might|shall)\s+(?:be|take|host|meet|visit|travel)\b|(?<!as )\bplanned\b|scheduled for|\bto be held\b/i.test(text)
}
