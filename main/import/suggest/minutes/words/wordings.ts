const parting = /\s*[/|]\s*|\s[–—-]\s|\s*\(|\)/

/** Whether the head of a table's column says what a pattern has, or does in either of two languages: "Wer / Who". */
export function isWorded(head: string, pattern: RegExp): boolean {
  if (pattern.test(head.trim())) return true
  const wordings = head.split(parting).map((wording) => wording.trim()).filter((wording) => wording !== '')
  return wordings.length > 1 && wordings.every((wording) => pattern.test(wording))
}
