import { isEnglishRole, isNameWord, isOrganisation, isQualifier, isRoleWord, maybeRoleWord, startsWithTitle } from './words-of-people'

const small = /^(?:der|die|das|den|dem|des|ein|eine|einen|einer|im|in|am|an|auf|mit|von|vom|zu|zum|zur|bei|beim|für|und|the|a|an|at|of|to|for|with|by|from|on|and|as|while|after|before|during|near)$/i

/** Where what somebody does begins before a name at `at`, no word left of `from`; `at` where nothing does. */
export function roleStart(words: readonly string[], at: number, from = 0): number {
  const last = words[at - 1]
  if (at <= from || last === undefined) return at
  if (isLeading(words.slice(from, at), words[at])) return from
  if (!isRoleWord(last) && !(maybeRoleWord(last) && !small.test(last))) return at
  let start = at - 1
  while (start > from && qualifies(words[start - 1] ?? '', last)) start -= 1
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

/** An adjective, or in English any noun, before a word for what somebody does; not the verb of the sentence. */
function qualifies(word: string, role: string): boolean {
  if (small.test(word) || !/^[\p{L}-]+$/u.test(word)) return false
  if (isQualifier(word) || (isEnglishRole(role) && /^\p{Lu}\p{Ll}+$/u.test(word) && /^\p{Lu}/u.test(role))) return true
  if (/^\p{Lu}/u.test(role)) return /(?:ig|isch|lich|end|et|iv|neu|alt)e[nrms]?$/.test(word)
  return /^\p{Ll}/u.test(word) && !/(?:s|ed|ing)$/.test(word)
}
