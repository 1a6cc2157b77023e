import type { Calendar, MinutesDate } from './deadline'
import type { KnownPeople } from './people'

/** Something that somebody has to do. */
export interface Action {
  /** As in the document, without titles; a body, "alle", or several joined by "and"; null where nobody is named. */
  readonly owner: string | null
  readonly due: MinutesDate | null
  readonly text: string
}

/** What tasks are read by: the people and the calendar of their document. */
export interface Setting extends Calendar {
  readonly known: KnownPeople
}
