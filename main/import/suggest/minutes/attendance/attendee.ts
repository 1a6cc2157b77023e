/** Somebody who was present; the name without title. */
export interface Attendee {
  readonly name: string
  readonly title: string | null
  readonly organisation: string | null
}
