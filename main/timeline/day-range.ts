/** What the index of spans has for a date that is open to the past, and to the future. */
export const farPast = -2_147_483_648
export const farFuture = 2_147_483_647
