import { Help, type Command, type Option } from 'commander'

const titles: Readonly<Record<string, string>> = { 'Usage:': 'Aufruf:', 'Arguments:': 'Angaben:', 'Options:': 'Optionen:', 'Commands:': 'Befehle:' }

/** What commander says about words it cannot take; whatever else it says stays as it is. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*?)'/, 'Die Option „$1“ gibt es nicht.'],
  [/^error: unknown command '(.*?)'/, 'Den Befehl „$1“ gibt es nicht.'],
  [/^error: missing required argument '(.*?)'/, 'Es fehlt die Angabe <$1>.'],
  [/^error: option '(.*?)' argument missing/, 'Zu „$1“ fehlt der Wert.'],
  [/^error: required option '(.*?)' not specified/, 'Es fehlt die Option „$1“.'],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\./, '„$2“ geht nicht bei „$1“.'],
  [/^error: too many arguments(?: for '.*?')?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/m, 'Zu viele Angaben: $3. Erwartet: $1, genannt: $2.'],
  [/Allowed choices are (.*)\.$/m, 'Möglich: $1.'],
  [/^\(Did you mean one of (.*)\?\)$/m, '(Gemeint ist vielleicht eines von diesen: $1)'],
  [/^\(Did you mean (.*)\?\)$/m, '(Gemeint ist vielleicht $1)'],
]

/** Lets a command, and those that are added to it afterwards, say in German what commander itself puts around our words. */
export function speakGerman(program: Command): void {
  const plain = new Help()
  const german = (usage: string): string => usage.replace('[options]', '[Optionen]').replace('[command]', '[Befehl]')
  program
    .helpOption('-h, --help', 'zeigt diese Hilfe')
    .helpCommand('help [command]', 'zeigt die Hilfe zu einem Befehl')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: german,
      subcommandTerm: (command) => german(plain.subcommandTerm(command)),
      optionDescription,
    })
    .configureOutput({ outputError: (text, write) => write(germanRefusal(text)) })
}

/** A refusal of commander's in German. */
export function germanRefusal(text: string): string {
  return refusals.reduce((said, [english, german]) => said.replace(english, german), text)
}

function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const more = [
    ...(argChoices === undefined ? [] : [`möglich: ${argChoices.join(', ')}`]),
    // That a switch is off, or a text empty, goes without saying.
    ...(defaultValue === undefined || defaultValue === '' || typeof defaultValue === 'boolean' ? [] : [`sonst: ${defaultValue}`]),
  ]
  return [description, ...(more.length === 0 ? [] : [`(${more.join('; ')})`])].filter((part) => part !== '').join(' ')
}
