import { expect, it } from 'vitest'
import { read } from './reading'

it.each([
  ['Datum: 3. Mai 2012\nOrt: Hagen, Aula\nVorsitz: Ute Brandis', 'Datum: 3. Mai 2012\nOrt: Hagen, Aula\nVorsitz: Ute Brandis'],
  ['**Wo?** Hagen\n**Wer?** Ute Brandis', 'Wo? Hagen\nWer? Ute Brandis'],
  ['**When** 3 May 2012\n**Where** Tamale', 'When 3 May 2012\nWhere Tamale'],
  ['**Beschluss**\nEs gibt Tee.', 'Beschluss\nEs gibt Tee.'],
  ['Es gibt Tee, und zwar\nfür alle: auch für\n**Ute** und Kofi.', 'Es gibt Tee, und zwar für alle: auch für Ute und Kofi.'],
  ['Es gibt Tee, der\nstark ist.', 'Es gibt Tee, der stark ist.'],
])('Markdown keeps lines that begin with a label apart, and others together: %j', async (source, text) => {
  const { pages } = await read('notiz.md', `# Notiz\n\n${source}\n`)
  expect(pages[0]?.trim()).toBe(`Notiz\n\n${text}`)
})

it('Markdown leaves code as it is written', async () => {
  const { pages } = await read('notiz.md', '# Notiz\n\n```\nerste\nOrt: Hagen\n```\n')
  expect(pages[0]).toContain('erste\nOrt: Hagen')
})
