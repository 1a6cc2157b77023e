/** How well a record fits what the index is asked for, lower is better: in the title a word counts twenty times, in the caption ten times as much as in the text: less, and the length of a report would hide what it is called. */
export const rank = 'bm25(search, 20.0, 10.0, 1.0)'
