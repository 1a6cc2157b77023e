import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import * as z from 'zod'
import { de } from 'zod/locales'
import { backup, backupPlaces, rebuild, restore } from './cli/backup'
import { firstDay, lastDay } from './cli/day'
import { exportPhotos } from './cli/export'
import { speakGerman } from './cli/german-help'
import { importPaths, rehearsePaths } from './cli/import'
import { readLines } from './cli/read'
import { faultOf } from './cli/refusal'
import { search, searchMany } from './cli/search'
import { show, showMany } from './cli/show'
import { letReadersGo, printJson, say, Unread, unreadStatus, type ExitStatus } from './cli/terminal'
import { timeline } from './cli/timeline'
import { verify } from './cli/verify'
import { defaultFolder } from './default-folder'
import { faultSentence } from './fault-sentences'
import { placesFrom } from './hosts/places'
import { takeStateAlong } from './state-folder'
import { userLanguage } from './user-language'

// Entry of the command line: each command asks the same router as the interface, in this very process.
const places = placesFrom(import.meta.dirname)
const program = new Command('klimaarchiv')
  .description(say({ de: 'Das Klimaarchiv auf der Kommandozeile', en: 'The Klimaarchiv on the command line' }))
  .version(places.version, '-V, --version', say({ de: 'sagt, welche Fassung das Programm ist', en: 'output the version number' }))
  .showHelpAfterError()
  .exitOverride()
let status: ExitStatus = 0
if (userLanguage() === 'de') {
  speakGerman(program)
  z.config(de())
}
letReadersGo()
takeStateAlong()

onArchive('import [path...]', 'nimmt Dateien und Ordner auf; Unterbrochenes wird zuerst beendet', 'imports files and folders; what was interrupted is finished first')
  .option('--workers <n>', say({ de: 'so viele Dateien zugleich', en: 'so many files at once' }), positive)
  .option('--rehearse', say({ de: 'nur sagen, was geschähe', en: 'only say what would happen' }), false)
  .option('--resume', say({ de: 'nur beenden, was unterbrochen wurde', en: 'only finish what was interrupted' }), false)
  .option('--version-of <record>', say({ de: 'die eine Datei als neue Fassung dieses Datensatzes', en: 'the one file as a new version of this record' }))
  .addOption(new Option('--ocr <when>', say({ de: 'Text in Bildern erkennen', en: 'recognise text in pictures' })).choices(['auto', 'never']).default('auto'))
  .action(async (paths: string[], options, command: Command) => {
    const isNamed = paths.length > 0
    if (isNamed === options.resume) command.error(say({ de: 'Entweder Pfade oder --resume nennen.', en: 'Name either paths or --resume.' }))
    finish(await (options.rehearse ? rehearsePaths : importPaths)(paths, { ...options, places }))
  })

onArchive('search <query...>', 'sucht; „-“ liest JSON-Zeilen { id, query, limit?, exact? }', 'searches; "-" reads JSON lines { id, query, limit?, exact? }')
  .option('--from <day>', 'YYYY-MM-DD', firstDay)
  .option('--to <day>', 'YYYY-MM-DD', lastDay)
  .addOption(new Option('--kind <kind>').choices(['document', 'photo', 'minutes', 'event']))
  .option('--exact', say({ de: 'nur die Wörter, wie sie geschrieben sind', en: 'only the words as they are written' }), false)
  .option('--no-translations', say({ de: 'ohne Entsprechungen in der anderen Sprache', en: 'without equivalents in the other language' }))
  .option('--limit <n>', say({ de: 'höchstens so viele Treffer', en: 'at most so many hits' }), positive, 50)
  .action(async (words: string[], options) => {
    const query = words.join(' ')
    finish(await (query === '-' ? searchMany({ ...options, places }) : search(query, { ...options, places })))
  })

onArchive('timeline', 'listet, was datiert ist', 'lists what is dated')
  .option('--from <day>', 'YYYY-MM-DD', firstDay)
  .option('--to <day>', 'YYYY-MM-DD', lastDay)
  .addOption(new Option('--certainty <certainty>').choices(['certain', 'possible']).default('possible'))
  .option('--query <query>', say({ de: 'nur, was die Suche findet', en: 'only what the search finds' }), '')
  .addOption(new Option('--format <format>', say({ de: 'als Tabelle, Daten, Kalender oder Geschichte der Ereignisse (HTML)', en: 'as table, data, calendar or story of the events (HTML)' })).choices(['csv', 'json', 'ics', 'html']))
  .action(async (options) => finish(await timeline({ ...options, places })))

onArchive('show <record>', 'zeigt einen Datensatz; „-“ liest JSON-Zeilen { id, record }', 'shows a record; "-" reads JSON lines { id, record }')
  .option('--text', say({ de: 'seinen vollen Text', en: 'its full text' }), false)
  .action(async (record: string, options) => finish(await (record === '-' ? showMany({ ...options, places }) : show(record, { ...options, places }))))

onArchive('verify', 'prüft Dateien, Datenbank und Index', 'checks files, database and index').action(async (options) => finish(await verify({ ...options, places })))

onArchive('export [query...]', 'kopiert Fotos und ihre Beschreibung (XMP) in einen Ordner; ohne Suche alle', 'copies photos and their descriptions (XMP) to a folder; all without a query')
  .requiredOption('--photos <folder>', say({ de: 'wohin', en: 'where to' }))
  .option('--record <id>', say({ de: 'nur die eines Datensatzes', en: 'only those of one record' }))
  .option('--accession <id>', say({ de: 'nur die eines Imports', en: 'only those of one import' }))
  .action(async (words: string[], options) => finish(await exportPhotos(words.join(' '), { ...options, places })))

onArchive('backup', 'sichert Datenbank und Originale', 'backs up database and originals')
  .option('--to <folder>', say({ de: 'in diesen Ordner, von nun an jeden Tag', en: 'to this folder, every day from now on' }))
  .option('--list-places', say({ de: 'nennt nur, von welchen anderen Stellen Sicherungen da sind', en: 'only lists from which other places there are backups' }))
  .option('--remove-place <place>', say({ de: 'löscht die Sicherungen einer anderen Stelle', en: 'removes the backups of another place' }))
  .action(async ({ listPlaces, ...options }) => finish(await (listPlaces || options.removePlace !== undefined ? backupPlaces : backup)({ ...options, places })))

onArchive('restore', 'holt eine Sicherung zurück; was jetzt da ist, wird beiseitegelegt', 'gets a backup back; what is there now is set aside')
  .option('--from <folder>', say({ de: 'Ordner der Sicherungen', en: 'folder of the backups' }))
  .option('--backup <id>', say({ de: 'welche; sonst die neueste dieses Archivs', en: 'which one; else the newest of this archive' }))
  .action(async (options) => finish(await restore({ ...options, places })))

onArchive('rebuild', 'liest alle Originale neu: Text, Vorschaubilder, Suche', 'reads all originals anew: text, thumbnails, search').action(async (options) => finish(await rebuild({ ...options, places })))

program
  .command('read <what>')
  .description(say({ de: 'was die Leser finden, ohne Archiv: dates | caption, JSON-Zeilen { id, text, lang? }; minutes, JSON-Zeilen { id, path }', en: 'what the readers find, without an archive: dates | caption, JSON lines { id, text, lang? }; minutes, JSON lines { id, path }' }))
  .option('--json', say({ de: 'ist hier immer so', en: 'always so here' }))
  .action(async (what: string) => finish(await readLines(what, places)))

try {
  await program.parseAsync()
} catch (error) {
  status = await refused(error)
}
process.exitCode = status

/** A command that works on an archive. */
function onArchive(usage: string, de: string, en: string): Command {
  return program
    .command(usage)
    .description(say({ de, en }))
    .option('--archive <folder>', say({ de: 'Ordner des Archivs', en: 'folder of the archive' }), defaultFolder())
    .option('--json', say({ de: 'ein JSON-Dokument auf der Standardausgabe', en: 'one JSON document on standard output' }), false)
}

function finish(ended: ExitStatus): void {
  status = ended
}

/** Says why a command was not done: as a sentence, with `--json` also as the document. Where nobody reads on there is nothing to say. */
async function refused(error: unknown): Promise<ExitStatus> {
  if (error instanceof Unread) return unreadStatus
  // Commander has already said what is wrong with the words given; asking for help is no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const fault = faultOf(error)
  console.error(faultSentence(fault, userLanguage()))
  if (process.argv.includes('--json')) await printJson({ fault: fault.code, details: fault.details })
  return 2
}

function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError(say({ de: 'eine Zahl ab 1', en: 'a number from 1' }))
  return number
}
