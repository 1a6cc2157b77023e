/**
 * What is shown of a value: in square brackets as long as it was only read in a file and nobody has taken it, as archives and
 * catalogues have what they supply themselves (ISAD(G), DACS, ISBD). What has them already is not put in others.
 */
export function shownAs(text: string, onlyRead: boolean): string {
  return onlyRead && !/^\[[^[\]]*\]$/.test(text) ? `[${text}]` : text
}
