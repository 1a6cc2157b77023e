const away = /^\(?(?:(?:es\s+)?(?:fehl(?:t|te|ten|end|en)|entschuldigt|unentschuldigt|abwesend|verhindert|abgesagt|nicht\s+anwesend)(?:e[rn]?)?(?:\s+(?:waren|sind|war|ist|fehlt(?:en)?|haben))?|excused|absent(?:\s+with(?:out)?\s+\p{L}+)?|(?:un)?entsch\.?|abw\.|verh\.|n\.\s?anw\.|(?:im\s+)?urlaub|erkrankt|krank|on\s+leave|apolog(?:y|ies)(?:\s+(?:sent|received|from))?|regrets|not\s+present|unable\s+to\s+attend|sent\s+apologies|could\s+not\s+attend)\)?\.?$/iu

/** Whether words say that somebody was not there. */
export function isAbsent(words: string): boolean {
  return away.test(words.trim())
}
