const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Bytes as people read them, in the unit that leaves at most three digits, never zero; never broken before the unit. */
export function size(bytes: number, language: string): string {
  const step = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1_000 ** step
  const number = new Intl.NumberFormat(language, { style: 'unit', unit: units[step - 1] ?? 'kilobyte', unitDisplay: 'short', maximumFractionDigits: step === 1 ? 0 : 1 })
  return number.format(step === 1 ? Math.max(1, value) : value).replace(' ', '\u00A0')
}
