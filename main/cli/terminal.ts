import type { Language } from '../../preload/contract'
import { wording } from '../../preload/wording'
import { systemCode } from '../system-code'
import { userLanguage } from '../user-language'

/** How a command ends: done, done with faults listed, not done, nobody reads on. */
export type ExitStatus = 0 | 1 | 2 | typeof unreadStatus

/** What shells report of a tool that SIGPIPE has ended, as in `timeline | head -1`; Node does not let itself be ended so. */
export const unreadStatus = 141

const language = userLanguage()

/** One of two wordings, by the terminal's language. */
export function say(wording: Readonly<Record<Language, string>>): string {
  return wording[language]
}

/** What the interface calls things, in the terminal's language. */
export const words = wording[language]

/** The reader of our output has seen enough (`| head`): no fault, and no reason to go on. */
export class Unread extends Error {
  override readonly name = 'Unread'
}

/** Writes a text to standard output as it is, and waits until it is on its way. Throws `Unread` where nobody reads it. */
export function printText(text: string): Promise<void> {
  return new Promise((settle, fail) => {
    process.stdout.write(text, (error) => {
      if (error) fail(isClosedPipe(error) ? new Unread() : error)
      else settle()
    })
  })
}

/** Lets readers go without a crash: who prints is told by `printText`, and of progress nobody has to read a word. */
export function letReadersGo(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!isClosedPipe(error)) throw error
    })
  }
}

/** Windows calls a closed pipe its end, also where somebody writes to it. */
function isClosedPipe(error: Error): boolean {
  const code = systemCode(error)
  return code === 'EPIPE' || code === 'EOF'
}

/** Writes a line. */
export function printLine(line: string): Promise<void> {
  return printText(`${line}\n`)
}

/** Writes one JSON document, or one of many lines of them. */
export function printJson(value: unknown): Promise<void> {
  return printLine(JSON.stringify(value))
}

/** Seconds since a moment of `performance.now()`, to the thousandth. */
export function secondsSince(started: number): number {
  return Math.round(performance.now() - started) / 1000
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
