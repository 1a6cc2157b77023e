import { Command, Option } from 'commander'
import { expect, it } from 'vitest'
import { firstDay } from '../../main/cli/day'
import { germanRefusal, speakGerman } from '../../main/cli/german-help'
import { written } from './written'

function program(): Command {
  const made = new Command('klimaarchiv').exitOverride().showHelpAfterError(false)
  speakGerman(made)
  made.command('search <query...>').description('sucht').option('--from <day>', 'Tag', firstDay).option('--exact', 'genau', false).addOption(new Option('--kind <kind>', 'Art').choices(['photo', 'event']))
  made.command('export').requiredOption('--photos <folder>', 'wohin')
  made.command('verify').option('--limit <n>', 'so viele', '50')
  return made
}

const english = /\b(?:Usage|Options?:|Commands|Arguments|error|choices|default|display|argument|missing|unknown|Did you)\b|\[options\]|\[command\]/

it('explains commands in German throughout', async () => {
  for (const args of [['--help'], ['search', '--help'], ['verify', '--help'], ['help', 'export']]) {
    const { out } = await written(() => program().parseAsync(args, { from: 'user' }).catch(() => undefined))
    expect(out).toMatch(/^Aufruf: klimaarchiv/)
    expect(out).not.toMatch(english)
  }
  const { out } = await written(() => program().parseAsync(['search', '--help'], { from: 'user' }).catch(() => undefined))
  expect(out).toMatch(/Optionen:\n[^]*--exact +genau\n[^]*--kind <kind> +Art \(möglich: photo, event\)\n[^]*zeigt diese Hilfe/)
})

it.each([
  [['serch'], 'Den Befehl „serch“ gibt es nicht.\n(Gemeint ist vielleicht search)\n'],
  [['search', 'x', '--exat'], 'Die Option „--exat“ gibt es nicht.\n(Gemeint ist vielleicht --exact)\n'],
  [['search'], 'Es fehlt die Angabe <query>.\n'],
  [['search', 'x', '--from'], 'Zu „--from <day>“ fehlt der Wert.\n'],
  [['search', 'x', '--from', '5'], '„5“ geht nicht bei „--from <day>“. YYYY, YYYY-MM, YYYY-MM-DD\n'],
  [['search', 'x', '--kind', 'foo'], '„foo“ geht nicht bei „--kind <kind>“. Möglich: photo, event.\n'],
  [['export'], 'Es fehlt die Option „--photos <folder>“.\n'],
  [['verify', 'a', 'b'], 'Zu viele Angaben: a, b. Erwartet: 0, genannt: 2.\n'],
])('refuses %j in German', async (args, sentence) => {
  const { errors } = await written(() => program().parseAsync(args, { from: 'user' }).catch(() => undefined))
  expect(errors).toBe(sentence)
})

it('leaves what it does not know as it is', () => {
  expect(germanRefusal('Entweder Pfade oder --resume nennen.')).toBe('Entweder Pfade oder --resume nennen.')
})
