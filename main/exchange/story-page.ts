import type { Language, StoryEvent } from '../../preload/contract'
import { escaped } from '../../preload/markup'
import { nameIn } from '../../preload/name-in'
import { hasOnlyRead, shownAs } from '../../preload/only-read'
import { personInFull } from '../../preload/person-words'
import { wording } from '../../preload/wording'

/** A picture as it stands in the page itself: its media type and bytes. */
export interface Embedded {
  readonly mediaType: string
  readonly bytes: Buffer
}

const words = {
  de: { made: 'Aus dem Klimaarchiv, Stand', people: 'Beteiligt', documents: 'Unterlagen', credit: 'Bild:', empty: 'Keine Ereignisse.' },
  en: { made: 'From the Klimaarchiv, as of', people: 'Taking part', documents: 'Documents', credit: 'Photo:', empty: 'No events.' },
} as const

const style = `
  :root { color-scheme: light; font: 17px/1.55 Georgia, "Times New Roman", serif; color: #1c2420; background: #fff; }
  body { max-width: 44rem; margin: 0 auto; padding: 3rem 1.5rem; }
  h1 { font-size: 2rem; margin: 0 0 0.25rem; }
  .made { margin: 0 0 2.5rem; color: #56625b; font-size: 0.85rem; }
  article { margin: 0 0 2.5rem; padding-left: 1.25rem; border-left: 3px solid #17694a; break-inside: avoid; }
  .when { margin: 0; color: #17694a; font: 600 0.85rem/1.4 system-ui, sans-serif; }
  h2 { font-size: 1.25rem; margin: 0.1rem 0 0.35rem; }
  p { margin: 0 0 0.6rem; white-space: pre-line; }
  .note { color: #56625b; font: 0.85rem/1.45 system-ui, sans-serif; }
  .pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0.9rem; margin: 0.9rem 0; }
  figure { margin: 0; break-inside: avoid; }
  img { display: block; width: 100%; height: auto; }
  figcaption { color: #56625b; font: 0.8rem/1.4 system-ui, sans-serif; margin-top: 0.3rem; }
  @media print { body { max-width: none; padding: 0; } :root { font-size: 11pt; } }
`

/**
 * Events as one HTML page that needs nothing else: pictures stand in it, it runs no script and loads nothing. `pictureOf`
 * gives the thumbnail of a file, null where it is gone; `now` is when it is made.
 */
export function storyPage(events: readonly StoryEvent[], lang: Language, pictureOf: (hash: string) => Embedded | null, now: Date): string {
  const { made, empty } = words[lang]
  const title = wording[lang].story
  const day = new Intl.DateTimeFormat(lang === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long' }).format(now)
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    `<p class="made">${made} ${day}</p>`,
    ...(events.length === 0 ? [`<p>${empty}</p>`] : events.map((event) => articleOf(event, lang, pictureOf))),
    ...(hasOnlyRead(events) || events.some(({ documents }) => documents.some(({ date }) => date?.onlyRead)) ? [`<p class="made">${wording[lang].brackets}</p>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function articleOf({ title, date, description, people, places, pictures, documents }: StoryEvent, lang: Language, pictureOf: (hash: string) => Embedded | null): string {
  const when = [date.wording, ...places.map((place) => nameIn(place, lang))].map(escaped).join(' · ')
  const named = people.map(personInFull)
  return [
    '<article>',
    `<p class="when">${when}</p>`,
    `<h2>${escaped(title)}</h2>`,
    ...(description === null ? [] : [`<p>${escaped(description)}</p>`]),
    ...(pictures.length === 0 ? [] : ['<div class="pictures">', ...pictures.flatMap((picture) => figureOf(picture, lang, pictureOf)), '</div>']),
    ...(named.length === 0 ? [] : [`<p class="note">${words[lang].people}: ${escaped(named.join('; '))}</p>`]),
    ...(documents.length === 0 ? [] : [`<p class="note">${words[lang].documents}: ${escaped(documents.map((document) => [document.title, document.date?.wording].filter(Boolean).join(', ')).join('; '))}</p>`]),
    '</article>',
  ].join('\n')
}

function figureOf({ thumbnail, title, caption, credit, creditOnlyRead }: StoryEvent['pictures'][number], lang: Language, pictureOf: (hash: string) => Embedded | null): string[] {
  const picture = pictureOf(thumbnail)
  if (picture === null) return []
  const said = [caption ?? title, ...(credit === null ? [] : [`${words[lang].credit} ${shownAs(credit, creditOnlyRead)}`])].map(escaped).join('<br>')
  return [`<figure><img src="data:${picture.mediaType};base64,${picture.bytes.toString('base64')}" alt="${escaped(caption ?? title)}"><figcaption>${said}</figcaption></figure>`]
}
