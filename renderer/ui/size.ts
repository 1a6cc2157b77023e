const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Bytes as people read them, in the unit that leaves at most three digits; never broken before the unit. */
export function size(bytes: number, language: string): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  // Only the word for a byte is no abbreviation: "2 bytes".
  const number = new Intl.NumberFormat(language, { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: step < 2 ? 0 : 1 })
  return number.format(bytes / 1_000 ** step).replace(' ', '\u00A0')
}
