import { beginsWithPerson, isOnlyPerson, isPerson } from '../../words/is-person'
import { isOrganisation, isRole, isRoleWord } from '../../words/words-of-people'
import type { Line } from './line'

const longestHead = 70
/** Above people in the minutes of councils. */
const ofCouncil = /^(?:(?:(?:stimmberechtigte|beratende|ordentliche|stellvertretende|weitere|sachkundige)\s+)?(?:mitglieder|bürger(?:innen)?|einwohner(?:innen)?|gäste|vertreter(?:innen)?)(?:\s.*)?|(?:(?:von|aus)\s+der\s+)?verwaltung|.*fraktion.*|CDU|SPD|FDP|(?:Bündnis\s90\/)?Die\s(?:Grünen|Linke)|(?:assembly\s+)?members|ex[\s-]officio.*|staff|secretariat)$/iu

/** Whether a line stands above people whose institution it is: moved in below it, as a list's items, or as paragraphs. */
export function isHeadOfPeople(line: Line, next: Line | undefined): boolean {
  if (next === undefined || line.kind === 'row' || line.text.length > longestHead || /[,;.:]/.test(line.text) || isPerson(line.text) || isInOffice(line.text)) return false
  if (line.isApart && next.isApart && next.kind === 'text' && isOnlyPerson(next.text) && (isOrganisation(line.text) || isRole(line.text) || ofCouncil.test(line.text))) return true
  return (next.indent > line.indent || (next.kind === 'item' && line.kind !== 'item')) && beginsWithPerson(next.text)
}

/** "Ratsherr Ottmar Nagel" is one of those listed, even with a given name that nobody knows. */
function isInOffice(text: string): boolean {
  return isRoleWord(text.split(' ')[0] ?? '') && beginsWithPerson(text)
}
