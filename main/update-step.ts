/** One of the steps, counted from 1, in which an archive of an older program is brought up to date. */
export interface UpdateStep {
  readonly step: number
  readonly steps: number
}
