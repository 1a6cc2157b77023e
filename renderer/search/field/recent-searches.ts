const key = 'klimaarchiv.recent-searches'
const most = 8
/** Shorter ones were most likely on the way to something else. */
const shortest = 3
/** Longer ones were pasted, and would be no help in a list. */
const longest = 500

/** What was searched for last on this computer, newest first. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Remembers a search; the same one moves to the front, and what it began with is replaced by it. */
export function rememberSearch(query: string): void {
  const asked = query.trim()
  if (asked.length < shortest || asked.length > longest) return
  const others = recentSearches().filter((other) => other !== asked && !asked.startsWith(other))
  localStorage.setItem(key, JSON.stringify([asked, ...others].slice(0, most)))
}

/** Forgets all of them. */
export function forgetSearches(): void {
  localStorage.removeItem(key)
}
