import type { StoryEvent } from './contract'

/**
 * What is shown of a value: in square brackets as long as it was only read in a file and nobody has taken it, as archives and
 * catalogues have what they supply themselves (ISAD(G), DACS, ISBD). What has them already is not put in others.
 */
export function shownAs(text: string, onlyRead: boolean): string {
  return onlyRead && !/^\[[^[\]]*\]$/.test(text) ? `[${text}]` : text
}

/** Whether what is told of events has such brackets anywhere, for its readers to be told what they mean. */
export function hasOnlyRead(events: readonly Pick<StoryEvent, 'date' | 'pictures'>[]): boolean {
  return events.some(({ date, pictures }) => date.onlyRead === true || pictures.some(({ credit, creditOnlyRead }) => credit !== null && creditOnlyRead))
}
