/** Milliseconds that work of the program, as an import, a backup or text recognition, may take on a machine that is busy with much else. */
export const longWork = 250_000
