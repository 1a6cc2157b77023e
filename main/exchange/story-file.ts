import { readFileSync } from 'node:fs'
import type { Language, StoryEvent } from '../../preload/contract'
import { derivedPath, thumbnailType } from '../archive-layout'
import { storyPage, type Embedded } from './story-page'

/** More pictures than these would make a page that no mail takes. */
const mostPictures = 300

/** The story as a page with the thumbnails of the archive in `folder` in it. */
export function storyFile(folder: string, events: readonly StoryEvent[], lang: Language): string {
  let pictures = 0
  const pictureOf = (hash: string): Embedded | null => {
    if (pictures === mostPictures) return null
    try {
      const bytes = readFileSync(derivedPath(folder, 'thumbnails', hash))
      pictures += 1
      return { mediaType: thumbnailType(bytes), bytes }
    } catch {
      // Thumbnails can be made again; a page without one is still a page.
      return null
    }
  }
  return storyPage(events, lang, pictureOf, new Date())
}
