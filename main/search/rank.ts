/** How well a record fits what the index is asked for, lower is better: in the title a word counts eight times, in the caption four times as much as in the text. */
export const rank = 'bm25(search, 8.0, 4.0, 1.0)'
