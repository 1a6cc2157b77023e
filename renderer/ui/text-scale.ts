const usual = 16

/** How many times as large as usual somebody has the letters, by their browser or system: what is measured in pixels grows with them. Without a page, as usual. */
export const textScale = typeof document === 'undefined' ? 1 : (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || usual) / usual
