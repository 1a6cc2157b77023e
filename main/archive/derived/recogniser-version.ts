/** The version of what recognises text in pictures. Raised where it reads better: what an older one recognised is recognised anew, behind all that waits. */
export const recogniserVersion = 1
