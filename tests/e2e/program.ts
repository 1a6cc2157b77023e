import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page, WebSocketRoute } from 'playwright-core'
import { startBrowser } from './browser'
import { startHost } from './host'

/** The program in a real browser, as a user has it after `npm start`, with an archive of its own. */
export interface Program {
  readonly page: Page
  readonly archive: string
  /** What a screen reader would say of the element that has the focus. */
  focused(): Promise<string>
  /** Errors the page has thrown or logged. */
  readonly errors: readonly string[]
  /** Ends the host, and starts another on what is left after `meanwhile`. */
  restart(meanwhile: () => void): Promise<void>
  /** Ends the host as the system would; the window stays. */
  endHost(): Promise<void>
  close(): Promise<void>
}

export interface ProgramOptions {
  readonly locale?: 'de-DE' | 'en-GB'
  readonly colorScheme?: 'light' | 'dark'
  /** The size of letters chosen in the settings of the browser, in pixels. */
  readonly letters?: number
}

/** Starts the browser host on a new archive and opens its link in a window of 1280 by 800. */
export async function startProgram({ locale = 'de-DE', colorScheme = 'light', letters = 16 }: ProgramOptions = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'klimaarchiv-e2e-'))
  let host = await startHost(folder)
  const browser = await startBrowser(letters)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale, colorScheme })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(host.link)
  return {
    page,
    archive: join(folder, 'archive'),
    errors,
    focused: () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
    async restart(meanwhile) {
      await page.goto('about:blank')
      await host.close()
      meanwhile()
      host = await startHost(folder)
      await page.goto(host.link)
    },
    endHost: () => host.close(),
    async close() {
      await browser.close()
      if (!host.hasEnded()) await host.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The connection of a page to its program, as one that can be slow or fail. */
export interface BrittleConnection {
  /** From now on what the page asks is held back, all or what has `part` in it; what the program tells still comes. */
  hold(part?: string): void
  /** How many questions are held back. */
  held(): number
  /** Lets the program hear what was held back, and all that comes. */
  release(): void
  /** Cuts the connection. The next one is whole again. */
  cut(): Promise<void>
}

/** Has the next connection of a page be one that can be slow or fail. */
export async function brittleConnection(page: Page): Promise<BrittleConnection> {
  let socket: WebSocketRoute | null = null
  let isHeld = (_message: string): boolean => false
  let held: (() => void)[] = []
  const release = (): void => {
    isHeld = () => false
    for (const send of held) send()
    held = []
  }
  await page.routeWebSocket('**/rpc', (opened) => {
    socket = opened
    const program = opened.connectToServer()
    opened.onMessage((message) => {
      if (isHeld(String(message))) held.push(() => program.send(message))
      else program.send(message)
    })
  })
  return {
    hold(part = '') {
      isHeld = (message) => message.includes(part)
    },
    held: () => held.length,
    release,
    async cut() {
      isHeld = () => false
      held = []
      await socket?.close()
    },
  }
}

/** What axe finds against WCAG 2.2 AA, in one line each. */
export async function accessibility(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
}
