/** How texts name a body that somebody represents: "Stadt Kumasi". */
export const bodyNamed = String.raw`(?:Stadt|Gemeinde|Kreis|City of)\s+\p{Lu}[\p{L}-]+`

/** How people are spoken to, and what they are titled, before their name. */
const address = /^(?:(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?)\s+)?((?:(?:Dr\.|Prof\.)\s+)*)(?=\S+\s+\S)/

/** A person as a text addresses them: the name, and the title before it. A surname alone keeps its address. */
export function addressedPerson(text: string): { readonly name: string; readonly title: string | null } {
  const [whole = '', titles = ''] = address.exec(text) ?? []
  return { name: text.slice(whole.length), title: titles.trim() || null }
}
