import type { Field } from '../index/fields'

/**
 * How much a word counts by where it stands. In the title twenty times as much as in the text, and in the caption ten times: with
 * less, the length of a report would hide what it is called.
 */
export const weights: Readonly<Record<Field, number>> = { title: 20, caption: 10, body: 1 }

/** SQL of how well a record fits what the index is asked for; lower is better. */
export const rank = `bm25(search, ${weights.title.toFixed(1)}, ${weights.caption.toFixed(1)}, ${weights.body.toFixed(1)})`
