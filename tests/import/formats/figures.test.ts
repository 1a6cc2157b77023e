import { expect, it } from 'vitest'
import { figuresIn } from '../../../main/import/formats/figures'

const caption = 'Von links: Ute Brandis (Umweltamt), Kofi Asante (KMA) und Ama Darko vor der Pumpe in Bantama. Foto: Jan Nagel, März 2012'

it.each([
  ['on a line of its own', `Ein Bericht.\n\n${caption}\n\nDanach ging es weiter.`],
  ['between paragraphs without a gap', `Ein Bericht.\n${caption}\nDanach ging es weiter.`],
  ['broken at a margin', `Ein Bericht.\n\n${caption.replace('und Ama', 'und\nAma')}\n\nDanach ging es weiter.`],
  ['broken in its credit', `Ein Bericht.\n\n${caption.replace('und Ama', 'und\nAma').replace('Jan Nagel', 'Jan\nNagel')}\n\nDanach ging es weiter.`],
  ['with its credit in brackets', `Ein Bericht.\n\n${caption.replace('Foto: Jan Nagel, März 2012', '(Foto: Jan Nagel)')}\n`],
])('a caption that says whose picture it is at its end is one: %s', (_, text) => {
  const [figure, ...others] = figuresIn(text)
  expect(figure).toMatchObject({ credit: null, start: text.indexOf('Von links') })
  expect(figure?.caption).toMatch(/^Von links: .* in Bantama\. \(?Foto: Jan Nagel/)
  expect(others).toEqual([])
})

it('captions are found in linear time, however long a text is without an end', () => {
  const started = process.cpuUsage()
  expect(figuresIn('Wir gingen in die Stadt und von dort wieder hinaus an den\n'.repeat(30_000))).toEqual([])
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000)
})

it.each(['Mehr im Heft. Foto: siehe unten', 'Das Foto: ein Geschenk', 'Danach. Bild: 3 von 4', 'Es gab Tee. Photo: Studio A: Räume und Preise'])('“%s” is none', (text) => {
  expect(figuresIn(text)).toEqual([])
})
