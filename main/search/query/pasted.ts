import type { Word } from '../language/words'
import { fileTypeNamed } from './file-families'
import type { Clause } from './query'

// A text may name the page of an address without these.
const scheme = /^[<(]?(?:(?:https?|ftp|file):\/+(?:www\.)?|mailto:|www\.)(?=[\p{L}\p{N}])/iu
const mailAddress = /^[^\p{L}\p{N}]*(?<address>[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)[^\p{L}\p{N}]*$/u

/** A pasted address without what goes before it for a browser or a mail program. */
export function withoutScheme(text: string): string {
  return text.replace(scheme, '')
}

/** The mail address that a piece of a query is, or null. */
export function mailAddressIn(text: string): string | null {
  return mailAddress.exec(text)?.groups?.['address'] ?? null
}

/** Whether a word at the end of a piece is but the ending of a file's name: 2012.pdf is no reference. */
export function isFileEnding(text: string, before: Word, word: Word): boolean {
  return text.slice(before.end, word.start) === '.' && !/[\p{L}\p{N}]/u.test(text.slice(word.end)) && fileTypeNamed(word.text.toLowerCase()) !== null
}

const account = { whole: /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/, first: /^[A-Z]{2}\d{2}$/, group: /^[A-Z\d]{4}$/, last: /^[A-Z\d]{1,4}$/ }
/** Groups of the shortest number there is, less the first. */
const fewestGroups = 3

/** Clauses with the numbers of accounts (IBAN) as one each, whether typed in one or in groups of four. */
export function inAccounts(clauses: readonly Clause[]): Clause[] {
  const found: Clause[] = []
  for (let at = 0; at < clauses.length; at += 1) {
    const clause = clauses[at]
    if (clause === undefined) continue
    const groups = isOpen(clause) ? groupsFrom(clauses, at) : []
    // Typed in one it is one clause.
    const taken = groups.length > 0 && clause.words[0] === groups[0] ? groups.length - 1 : 0
    found.push(groups.length === 0 ? clause : { ...clause, kind: 'joined', words: groups, written: groups.join(' '), end: clauses[at + taken]?.end ?? clause.end })
    at += taken
  }
  return found
}

/** The groups of the number that begins with a clause; none where none does. */
function groupsFrom(clauses: readonly Clause[], at: number): string[] {
  const [word = ''] = clauses[at]?.words ?? []
  if (account.whole.test(word)) return word.match(/.{1,4}/g) ?? []
  if (!account.first.test(word)) return []
  const groups = [word]
  for (const next of clauses.slice(at + 1)) {
    const [group = ''] = isOpen(next) ? next.words : []
    if (!account.last.test(group)) break
    groups.push(group)
    if (!account.group.test(group)) break
  }
  return groups.length > fewestGroups ? groups : []
}

function isOpen({ kind, words, presence, fields, distance }: Clause): boolean {
  return kind === 'word' && words.length === 1 && presence === 'should' && fields.length === 0 && distance === 0
}
