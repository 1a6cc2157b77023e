import { expect, it } from 'vitest'
import { readValues } from '../../../main/import/take/entities-of'
import { read } from '../tricky/reading'

it('Markdown says in its front matter what it is called, by whom, of which day and about what', async () => {
  const text = `---
title: "Vermerk zur Radverkehrsplanung: Stand"
author:
  - name: Dörte Klingebiel
    affiliation: Tiefbauamt
  - 'Kwabena O''Poku'
date: 2019-05-06   # zweite Fassung
lang: de-DE
keywords: [Radwege, "Ampeln, neue"]
abstract: >
  Was bis
  Herbst geschieht.

  Und danach.
projekt: Fahrradstraße
---

# Überschrift

Text *kursiv* und Brunnenkresse
`
  const extracted = await read('front.md', text)
  expect(extracted).toMatchObject({
    title: 'Vermerk zur Radverkehrsplanung: Stand',
    creator: "Dörte Klingebiel; Kwabena O'Poku",
    created: '2019-05-06',
    language: 'de',
    description: 'Was bis Herbst geschieht.\n\nUnd danach.',
    keywords: ['Radwege', 'Ampeln, neue'],
    pages: ['Überschrift\n\nText kursiv und Brunnenkresse\n\nprojekt: Fahrradstraße'],
  })
  expect(readValues(extracted, 'front.md')).toMatchObject({ subject: 'Radwege, Ampeln, neue', description: 'Was bis Herbst geschieht.\n\nUnd danach.', date: { edtf: '2019-05-06', from: 'metadata' } })
})

it.each([
  ['---\r\ntitle: Zwei Zeilen\r\n  im Titel\r\nauthor: [Ama Darko, {name: Karl Quast}]\r\ndate: Mai 2011\r\n...\r\nText\r\n', { title: 'Zwei Zeilen im Titel', creator: 'Ama Darko; Karl Quast', created: '2011-05', pages: ['Text'] }],
  ['---\nTitel: Stadtgrün\nAutorin: ~\nSchlagworte:\n- Bäume\n- Hecken\n---', { title: 'Stadtgrün', creator: null, keywords: ['Bäume', 'Hecken'], pages: [''] }],
  ['---\ntags: Bäume, Hecken\ndate: 0000-00-00\ndescription: |\n  Eins\n  Zwei\n---\n# Kopf\n', { title: 'Kopf', keywords: ['Bäume', 'Hecken'], created: null, description: 'Eins\nZwei' }],
  ['% Handbuch\n  Stadtklima\n% Ingrid Wöhlermann; Kwabena Poku\n% 2016-04-01\n\n# Kapitel Eins\n\nText\n', { title: 'Handbuch Stadtklima', creator: 'Ingrid Wöhlermann; Kwabena Poku', created: '2016-04-01', pages: ['Kapitel Eins\n\nText'] }],
])('its front matter is read however it is written: %j', async (text, expected) => {
  expect(await read('a.md', text)).toMatchObject(expected)
})

it.each([
  ['---\nHeute war Sitzung im Rathaus\n---\nDanach Essen\n', /Heute war Sitzung im Rathaus[\s\S]*Danach Essen/],
  ['---\nOrt: Rathaus\n---\nDanach Essen\n', /Ort: Rathaus[\s\S]*Danach Essen/],
  ['---\n\nOben\n\n---\n\nUnten\n', /Oben[\s\S]*Unten/],
  ['---\ntitle: Ohne Ende\nText\n', /title: Ohne Ende[\s\S]*Text/],
  ['Vorwort\n\n---\ntitle: Kein Kopf\n---\n', /Vorwort[\s\S]*title: Kein Kopf/],
  ['% der Bäume sind krank\n\nText\n', /% der Bäume sind krank[\s\S]*Text/],
])('what is no front matter stays text: %j', async (text, expected) => {
  const { pages, fault } = await read('a.md', text)
  expect({ text: pages.join(), fault }).toEqual({ text: expect.stringMatching(expected), fault: null })
})
