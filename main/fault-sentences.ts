import type { Fault, Language } from '../preload/contract'
import type { FaultCode } from '../preload/faults'
import { filled, wording } from '../preload/wording'

type Sentence = (details: Fault['details']) => Readonly<Record<Language, string>>

/** Where a terminal says more than the interface, or another next step: it has options and commands, not buttons. */
const sentences: Partial<Record<FaultCode, Sentence>> = {
  'archive-damaged': () => ({
    de: 'Die Datenbank des Archivs ist beschädigt. Bitte mit „restore“ eine Sicherung zurückholen.',
    en: 'The database of the archive is damaged. Please get a backup back with "restore".',
  }),
  'index-damaged': () => ({
    de: 'Der Suchindex ist beschädigt; Datensätze und Originale sind davon nicht betroffen. „rebuild“ baut ihn neu auf; das Programm tut es von selbst, sobald es darauf stößt. Eine Sicherung braucht es dafür nicht.',
    en: 'The search index is damaged; records and originals are not affected. "rebuild" makes it anew; the program does so by itself as soon as it meets it. No backup is needed for that.',
  }),
  'archive-kept': () => ({
    de: 'Das ist ein Klimaarchiv oder eine Sicherung davon; übersprungen, denn als bloße Dateien verlören die Originale ihre Namen und Angaben. „restore --from“ holt eine Sicherung zurück, „--archive“ öffnet ein anderes Archiv.',
    en: 'This is a Klimaarchiv or a backup of one; skipped, for as mere files the originals would lose their names and all that is known of them. "restore --from" gets a backup back, "--archive" opens another archive.',
  }),
  'archive-disk-full': ({ folder }) => ({
    de: `Der Datenträger ist voll, auf dem das Archiv liegt (${folder}). Bitte dort Platz schaffen: Eine Sicherung braucht da für kurze Zeit so viel, wie die Datenbank groß ist.`,
    en: `The disk is full that the archive lies on (${folder}). Please make room there: for a short time a backup needs as much of it as the database is large.`,
  }),
  'archive-in-synced-folder': ({ folder, root }) => ({
    de: `${folder} liegt in einem Ordner, der abgeglichen wird (${root}). Bitte einen Ordner außerhalb wählen.`,
    en: `${folder} is inside a folder that is being synchronised (${root}). Please choose one outside of it.`,
  }),
  'backup-target-missing': ({ folder }) => ({
    de: folder === undefined ? 'Es ist kein Ordner für Sicherungen gewählt. Bitte mit --to oder --from einen nennen.' : `${folder} ist nicht da. Bitte den Datenträger anschließen oder einen anderen Ordner nennen.`,
    en: folder === undefined ? 'No folder for backups is chosen. Please name one with --to or --from.' : `${folder} is not there. Please connect the drive or name another folder.`,
  }),
  'export-target-missing': ({ folder }) => ({
    de: `Der Ordner ${folder} ist nicht da. Bitte anlegen oder einen anderen nennen.`,
    en: `The folder ${folder} is not there. Please make it, or name another one.`,
  }),
  'export-inside-archive': ({ folder }) => ({
    de: `${folder} liegt im Archiv selbst. Bitte einen anderen Ordner nennen.`,
    en: `${folder} is inside the archive itself. Please name another folder.`,
  }),
  'export-not-writable': ({ folder }) => ({
    de: `In ${folder} darf nicht geschrieben werden. Bitte einen anderen Ordner nennen oder die Rechte ändern.`,
    en: `${folder} cannot be written to. Please name another folder, or change its permissions.`,
  }),
  'backup-inside-archive': ({ folder }) => ({
    de: `${folder} liegt im Archiv selbst. Bitte einen Ordner auf einem anderen Datenträger wählen.`,
    en: `${folder} is inside the archive itself. Please choose a folder on another drive.`,
  }),
  'backup-not-writable': ({ folder }) => ({
    de: `In ${folder} ließ sich die Sicherung nicht schreiben. Bitte einen anderen Ordner wählen oder die Rechte ändern.`,
    en: `The backup could not be written to ${folder}. Please choose another folder or change its permissions.`,
  }),
  'backup-damaged': ({ backup }) => ({
    de: `Die Sicherung ${backup} ist beschädigt. Bitte eine ältere nehmen.`,
    en: `The backup ${backup} is damaged. Please take an older one.`,
  }),
  'backup-ambiguous': ({ folder, backups }) => ({
    de: `Es ist nicht klar, welche Sicherung in ${folder} die dieses Archivs ist. Bitte mit --backup eine nennen (Archiv, Datensätze/Originale):\n${backups}`,
    en: `It is not clear which backup in ${folder} is of this archive. Please name one with --backup (archive, records/originals):\n${backups}`,
  }),
  'source-missing': ({ path }) => ({
    de: `${path} ist nicht da. Bitte den Datenträger anschließen; der nächste „import“ geht weiter, wo dieser stand.`,
    en: `${path} is not there. Please connect the drive; the next "import" goes on where this one was.`,
  }),
  'version-one-file': () => ({
    de: 'Eine neue Fassung ist genau eine Datei. Bitte eine einzelne nennen.',
    en: 'A new version is exactly one file. Please name a single one.',
  }),
  internal: () => ({ de: 'Ein Fehler im Programm, siehe oben.', en: 'A bug in the program, see above.' }),
  'not-found': ({ noBackup, path, id, record }) => ({
    de: noBackup === undefined ? `Nicht gefunden: ${path ?? id ?? record ?? '?'}` : `In ${noBackup} ist keine Sicherung. Bitte mit --from den Ordner nennen, in dem „Klimaarchiv-Sicherung“ liegt.`,
    en: noBackup === undefined ? `Not found: ${path ?? id ?? record ?? '?'}` : `There is no backup in ${noBackup}. Please name the folder that holds "Klimaarchiv-Sicherung" with --from.`,
  }),
  'input-invalid': inputSentence,
}

/** What was wrong with the words given to a command, and what can be given instead. */
function inputSentence({ read, known, given, from, to, problem }: Fault['details']): Readonly<Record<Language, string>> {
  if (read !== undefined) return { de: `„read ${read}“ gibt es nicht. Möglich: ${known}.`, en: `There is no “read ${read}”. Possible: ${known}.` }
  if (given !== undefined) {
    return {
      de: `„${given}“ ist keine Kennung. Die eines Datensatzes zeigt „search“ unter jedem Treffer, die eines Imports „import --json“.`,
      en: `“${given}” is no identifier. That of a record is shown by "search" below each hit, that of an import by "import --json".`,
    }
  }
  if (from !== undefined && to !== undefined) return { de: `--to (${to}) liegt vor --from (${from}). Bitte die beiden tauschen.`, en: `--to (${to}) is before --from (${from}). Please swap the two.` }
  return { de: `Diese Eingabe ist nicht möglich: ${problem ?? '?'}. Was möglich ist, zeigt --help.`, en: `This input is not possible: ${problem ?? '?'}. What is possible is shown by --help.` }
}

/** A fault as a sentence for the terminal: its own, else that of the interface. */
export function faultSentence({ code, details }: Fault, language: Language): string {
  return sentences[code]?.(details)[language] ?? filled(wording[language].faults[code], details)
}
