import { expect, it } from 'vitest'
import { authorOf } from '../../../../main/import/suggest/document/author-of'

it.each([
  ['Bericht\nVerfasserin: Ute Holt\nHagen', 'Ute Holt'],
  ['Bachelorarbeit\nvorgelegt von\nJonas Holt\nMatrikelnummer 108', 'Jonas Holt'],
  ['Progress Report\nPrepared by: Kwabena Osei-Tutu, Project Officer', 'Kwabena Osei-Tutu'],
  ['Leitfaden\n**Autorinnen:** Dr. Ute Holt und Ama Serwaa (Universität Hagen)', 'Dr. Ute Holt; Ama Serwaa'],
  ['Erstellt von Ute Holt am 3. Mai 2012', 'Ute Holt'],
  ['Authors: K. Osei-Tutu¹, A. Frimpong²', 'K. Osei-Tutu; A. Frimpong'],
  ['| Author | Kofi Asante |', 'Kofi Asante'],
])('%j is by %s', (page, author) => expect(authorOf(page)).toBe(author))

it.each([
  'Submitted by: Parks and Gardens Unit, KMA',
  'Vorgelegt von der Verwaltung',
  'Autorenlesung mit Ute Holt',
  'Erstellt von\nUmweltamt der Stadt Hagen',
  'Authors and other people of note',
  'Author:',
])('%j is by nobody', (page) => expect(authorOf(page)).toBeNull())
