import { once } from 'node:events'
import type { Language } from '../../preload/contract'
import { userLanguage } from '../user-language'

/** How a command ends: done, done with faults listed, not done. */
export type ExitStatus = 0 | 1 | 2

const language = userLanguage()

/** One of two wordings, by the terminal's language. */
export function say(wording: Readonly<Record<Language, string>>): string {
  return wording[language]
}

/** Writes a text to standard output as it is, and waits while its reader is slower than we are. */
export async function printText(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Writes a line. */
export function printLine(line: string): Promise<void> {
  return printText(`${line}\n`)
}

/** Writes one JSON document, or one of many lines of them. */
export function printJson(value: unknown): Promise<void> {
  return printLine(JSON.stringify(value))
}

export interface ProgressPrinter {
  show(text: string): void
  /** Writes a line that stays, at once. */
  tell(text: string): void
  end(): void
}

/** Progress for people, on standard error: in place on a terminal, else a line every few seconds. */
export function progressPrinter(): ProgressPrinter {
  const inPlace = process.stderr.isTTY
  let last = 0
  return {
    show(text) {
      const now = Date.now()
      if (now - last < (inPlace ? 100 : 3_000)) return
      last = now
      process.stderr.write(inPlace ? `\r\u001B[K${text.slice(0, (process.stderr.columns || 80) - 1)}` : `${text}\n`)
    },
    tell(text) {
      process.stderr.write(inPlace ? `\r\u001B[K${text}\n` : `${text}\n`)
    },
    end() {
      if (inPlace) process.stderr.write('\r\u001B[K')
    },
  }
}
