/**
 * The version of what makes the index out of a text: words, stems, compounds, and how they are stored. Raised with every
 * change to them; an index of an older version is made anew in the background, from the texts, without the originals.
 */
export const indexVersion = 22
