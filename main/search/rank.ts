/**
 * SQL of how well a record fits what the index is asked for; lower is better. A word counts twenty times as much in the title as in
 * the text, and ten times as much in the caption: with less, the length of a report would hide what it is called.
 */
export const rank = 'bm25(search, 20.0, 10.0, 1.0)'
