import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { accountName } from './account-name'
import { defaultFolder } from './default-folder'
import { ArchiveError } from './fault'
import { faultSentence } from './fault-sentences'
import { ArchiveRefused } from './hosts/archive-thread'
import { startBrowserHost, type BrowserHost } from './hosts/browser'
import { openLink } from './hosts/open-link'
import { placesFrom } from './hosts/places'
import { isPortTaken, rememberedPort, rememberPort } from './remembered-port'
import { stateFolder, takeStateAlong } from './state-folder'
import { userLanguage } from './user-language'

// Entry of the browser host: the program on 127.0.0.1, for the default browser.
interface Options {
  readonly archive: string
  /** Without one the archive keeps that of its last start, as long as that is free. */
  readonly port?: number
  readonly open: boolean
  readonly account: string
}

const language = userLanguage()
/** An archive bears being cut off: better than a program that cannot be ended. */
const closeMilliseconds = 20_000
const sentences = {
  de: { running: 'Klimaarchiv läuft:', updating: 'Das Archiv wird auf den neuesten Stand gebracht; wie weit, sagt diese Seite:', elsewhere: (holder: string) => `Das Archiv ist schon geöffnet, von ${holder}:` },
  en: { running: 'Klimaarchiv is running:', updating: 'The archive is being brought up to date; this page says how far:', elsewhere: (holder: string) => `The archive is already open, held by ${holder}:` },
}[language]

const options = new Command('serve')
  .option('--archive <folder>', 'folder of the archive', defaultFolder())
  .option('--port <number>', 'port on 127.0.0.1, else that of the last start; 0 for a free one', portNumber)
  .option('--no-open', 'do not open the default browser')
  .option('--account <name>', "name offered as the author's", accountName())
  .parse()
  .opts<Options>()

takeStateAlong()
await serve(options)

async function serve(options: Options): Promise<void> {
  const { open } = options
  let isOpen = false
  const show = (sentence: string, link: string): void => {
    console.log(`${sentence} ${link}`)
    if (open && !isOpen) openLink(link)
    isOpen = true
  }
  try {
    const host = await startHost(options, (link) => show(sentences.updating, link))
    endOnSignals(host)
    show(sentences.running, host.link)
  } catch (error) {
    process.exitCode = refused(error, open)
  }
}

async function startHost({ archive, port, account }: Options, onUpdating: (link: string) => void): Promise<BrowserHost> {
  const folder = resolve(archive)
  const startOn = (asked: number): Promise<BrowserHost> => startBrowserHost({ archive: folder, port: asked, account, places: placesFrom(import.meta.dirname), onDied: end, onUpdating })
  if (port !== undefined) return startOn(port)
  const state = stateFolder()
  const host = await startOn(rememberedPort(state, folder) ?? 0).catch((error: unknown) => {
    if (!isPortTaken(error)) throw error
    return startOn(0)
  })
  try {
    rememberPort(state, folder, host.port)
  } catch (error) {
    // The program runs all the same, the next time at another address.
    console.error(error)
  }
  return host
}

/** Says why there is no program, or where it already is. Gives the exit status. */
function refused(error: unknown, open: boolean): number {
  if (error instanceof ArchiveRefused && error.holder?.link) {
    // A second start brings the first to the front.
    console.log(`${sentences.elsewhere(error.holder.name)} ${error.holder.link}`)
    if (open) openLink(error.holder.link)
    return 0
  }
  if (!(error instanceof ArchiveError)) throw error
  console.error(faultSentence(error, language))
  return 2
}

/** Ends once, however often it is asked: by Ctrl+C, by the system, or by the launcher going away. */
function endOnSignals(host: BrowserHost): void {
  let ending: Promise<void> | null = null
  const close = (): void => {
    if (ending === null) setTimeout(() => end(new Error('the archive did not close in time')), closeMilliseconds)
    ending ??= host.close().then(
      () => process.exit(0),
      (error: unknown) => end(error),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, close)
  process.on('disconnect', close)
}

function end(error: unknown): never {
  console.error(error)
  process.exit(1)
}

function portNumber(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a number from 0 to 65535')
  return port
}
