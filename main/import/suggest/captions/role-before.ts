import { isEnglishRole, isGivenName, isNameWord, isOrganisation, isQualifier, isRetired, isRoleWord, maybeRoleWord, startsWithTitle } from '../words/words-of-people'

const small = /^(?:der|die|das|den|dem|des|ein|eine|einen|einer|im|in|am|an|auf|mit|von|vom|zu|zum|zur|bei|beim|für|und|the|a|an|at|of|to|for|with|by|from|on|and|as|while|after|before|during|near)$/i

const linking = /^(?:of|for|the|des|der|für)$/
const longestOffice = 6

/** Where what somebody does begins before a name at `at`, no word left of `from`; `at` where nothing does. */
export function roleStart(words: readonly string[], at: number, from = 0): number {
  const end = isRetired(words[at - 2], words[at - 1]) ? at - 2 : at
  const last = words[end - 1]
  if (end <= from || last === undefined) return at
  if (isLeading(words.slice(from, end), words[at])) return from
  const isOwn = isRoleWord(last) || (maybeRoleWord(last) && !small.test(last))
  let start = isOwn ? end - 1 : officeStart(words, from, end)
  if (start < 0) return at
  const role = words[start] ?? ''
  while (start > from && (qualifies(words[start - 1] ?? '', role) || isOfGroup(words, start, from))) start -= 1
  return start
}

/** "Traditional ruler Nana …", "City forester Dr. …": all of a phrase's beginning, where no small word or verb is among it. */
function isLeading(words: readonly string[], next: string | undefined): boolean {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length === 0 || words.length > 4 || !/^\p{Lu}/u.test(first) || words.some((word) => small.test(word) || !/^[\p{L}-]+$/u.test(word))) return false
  if (isRoleWord(last) || maybeRoleWord(last)) return words.slice(0, -1).every((word) => !/(?:ing|ed|[^aeious]s)$/.test(word))
  // German writes what people do with a capital: a small letter there is a verb.
  return next !== undefined && startsWithTitle(`${next} X`) && words.length <= 2 && !isOrganisation(last) && isNameWord(first) && !/(?:ing|en|t|s|ed)$/.test(last) && !/(?:ing|n|t)$/.test(first)
}

/** "Chairman of the council", "Leiterin des Amtes": where an office begins whose body stands directly before `end`, no verb between; -1 without any. */
function officeStart(words: readonly string[], from: number, end: number): number {
  const last = words[end - 1] ?? ''
  for (let at = Math.max(from, end - longestOffice); at < end - 2; at += 1) {
    const link = words[at + 1] ?? ''
    const isNoun = /^\p{Lu}/u.test(last) || (/^(?:of|for)$/.test(link) && !small.test(last) && !/(?:ing|ed|[^aeious]s)$/.test(last))
    const isBody = words.slice(at + 2, end).every((word) => /^[\p{L}-]+$/u.test(word) && (linking.test(word) || !small.test(word)))
    if (isRoleWord(words[at] ?? '') && linking.test(link) && isNoun && isBody) return at
  }
  return -1
}

/** "Market women's leader": whose leader somebody is, with a noun of theirs where a sentence begins. */
function isOfGroup(words: readonly string[], start: number, from: number): boolean {
  const word = words[start - 1] ?? ''
  return /^\p{L}+(?:['’]s|s['’])$/u.test(word) ? isEnglishRole(words[start] ?? '') : start - 1 === from && /(?:['’]s|s['’])$/.test(words[start] ?? '') && /^\p{Lu}\p{Ll}+$/u.test(word) && !small.test(word) && !isGivenName(word)
}

/** An adjective, or in English any noun, before a word for what somebody does; not the verb of the sentence. */
function qualifies(word: string, role: string): boolean {
  if (small.test(word) || !/^[\p{L}-]+$/u.test(word)) return false
  if (isQualifier(word) || (isEnglishRole(role) && /^\p{Lu}\p{Ll}+$/u.test(word) && /^\p{Lu}/u.test(role))) return true
  if (/^\p{Lu}/u.test(role)) return /(?:ig|isch|lich|end|et|iv|neu|alt)e[nrms]?$/.test(word)
  return /^\p{Ll}/u.test(word) && !/(?:s|ed|ing)$/.test(word)
}
