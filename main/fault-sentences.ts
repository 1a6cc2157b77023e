import type { Fault, Language } from '../preload/contract'
import type { FaultCode } from '../preload/faults'

type Sentence = (details: Fault['details']) => Readonly<Record<Language, string>>

/** Faults a terminal meets before there is an interface to explain them: what happened, and what to do. */
const sentences: Partial<Record<FaultCode, Sentence>> = {
  'archive-locked': ({ holder }) => ({
    de: `Das Archiv ist schon geöffnet, von ${holder}. Dort weiterarbeiten oder es dort schließen.`,
    en: `The archive is already open, held by ${holder}. Go on there, or close it there.`,
  }),
  'archive-newer': () => ({
    de: 'Das Archiv wurde mit einer neueren Fassung des Programms geschrieben. Bitte das Programm erneuern.',
    en: 'The archive was written by a newer version of the program. Please update the program.',
  }),
  'archive-damaged': () => ({
    de: 'Die Datenbank des Archivs ist beschädigt. Bitte mit „restore“ eine Sicherung zurückholen.',
    en: 'The database of the archive is damaged. Please get a backup back with "restore".',
  }),
  'archive-on-network': ({ folder }) => ({
    de: `${folder} liegt auf einem Netzlaufwerk; dort ist eine Datenbank nicht sicher. Bitte einen Ordner auf diesem Rechner wählen.`,
    en: `${folder} is on a network drive, where a database is not safe. Please choose a folder on this computer.`,
  }),
  'archive-in-synced-folder': ({ folder, root }) => ({
    de: `${folder} liegt in einem Ordner, der abgeglichen wird (${root}). Bitte einen Ordner außerhalb wählen.`,
    en: `${folder} is inside a folder that is being synchronised (${root}). Please choose one outside of it.`,
  }),
  'archive-not-writable': ({ folder }) => ({
    de: `In ${folder} darf nicht geschrieben werden. Bitte einen anderen Ordner wählen oder die Rechte ändern.`,
    en: `${folder} cannot be written to. Please choose another folder or change its permissions.`,
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
  'disk-full': () => ({
    de: 'Der Datenträger ist voll. Bitte Platz schaffen und noch einmal beginnen.',
    en: 'The disk is full. Please make room and start again.',
  }),
  'source-missing': ({ path }) => ({
    de: `${path} ist nicht da. Bitte den Datenträger anschließen; der nächste „import“ geht weiter, wo dieser stand.`,
    en: `${path} is not there. Please connect the drive; the next "import" goes on where this one was.`,
  }),
  'version-present': () => ({
    de: 'Diese Datei ist schon eine Fassung dieses Datensatzes. Es wurde nichts geändert.',
    en: 'This file is already a version of this record. Nothing was changed.',
  }),
  'version-one-file': () => ({
    de: 'Eine neue Fassung ist genau eine Datei. Bitte eine einzelne nennen.',
    en: 'A new version is exactly one file. Please name a single one.',
  }),
  internal: () => ({ de: 'Ein Fehler im Programm, siehe oben.', en: 'A bug in the program, see above.' }),
  'not-found': ({ path, id, record }) => ({
    de: `Nicht gefunden: ${path ?? id ?? record ?? '?'}`,
    en: `Not found: ${path ?? id ?? record ?? '?'}`,
  }),
}

/** A fault as a sentence for the terminal; where there is none, its code and details. */
export function faultSentence({ code, details }: Fault, language: Language): string {
  return sentences[code]?.(details)[language] ?? `${code} ${JSON.stringify(details)}`
}
