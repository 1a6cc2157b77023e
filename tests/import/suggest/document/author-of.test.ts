import { expect, it } from 'vitest'
import { authorOf, noteTakerOf } from '../../../../main/import/suggest/document/author-of'

it.each([
  ['Bericht\nVerfasserin: Ute Holt\nHagen', 'Ute Holt'],
  ['Bachelorarbeit\nvorgelegt von\nJonas Holt\nMatrikelnummer 108', 'Jonas Holt'],
  ['Progress Report\nPrepared by: Kwabena Osei-Tutu, Project Officer', 'Kwabena Osei-Tutu'],
  ['Leitfaden\n**Autorinnen:** Dr. Ute Holt und Ama Serwaa (Universität Hagen)', 'Dr. Ute Holt; Ama Serwaa'],
  ['Erstellt von Ute Holt am 3. Mai 2012', 'Ute Holt'],
  ['Authors: K. Osei-Tutu¹, A. Frimpong²', 'K. Osei-Tutu; A. Frimpong'],
  ['| Author | Kofi Asante |', 'Kofi Asante'],
  ['Telefonat\nNotiert von: Ute Holt', 'Ute Holt'],
  ['Stand: Mai 2019 | Verfasser: Jonas Holt', 'Jonas Holt'],
  ['MEMO\nTo: All partners\nFrom: Ama Serwaa\nSubject: Change of venue', 'Ama Serwaa'],
  ['Von: Holt, Ute <ute.holt@hagen.example>\nGesendet: 3. Mai 2012\nAn: Kofi Asante\nBetreff: Pumpe', 'Holt, Ute'],
  ['Solar lamps reach forty villages\nby Ama Serwaa, posted 7 June 2011', 'Ama Serwaa'],
  ['Die Pumpe läuft\nVon Ute Holt und Jonas Falke', 'Ute Holt; Jonas Falke'],
  ['Vermerk\nBearbeiterin: Ute Holt', 'Ute Holt'],
  ['Eco stoves pilot\n*Tamale, November 2017* – written by Ama Serwaa', 'Ama Serwaa'],
  ['Telefonat\nVerfasst von: Frau Holt', 'Holt'],
  ['Kochabend\nEingestellt am 12.03.2017 von Ute Holt', 'Ute Holt'],
  ['How Tamale makes compost\nOctober 14, 2016 by Ama Serwaa · 3 Comments', 'Ama Serwaa'],
  ['Wasser für Tamale\nText und Gestaltung: Ute Holt', 'Ute Holt'],
  ['Vorlage\nVerfasser/in: Herr Holt', 'Holt'],
  ['Visit notes\nNoted by: Kofi Asante', 'Kofi Asante'],
  ['Grüne Dächer\nOktober 2022 | Ute Holt', 'Ute Holt'],
  ['Grüne Dächer\nUte Holt – 3. Mai 2022', 'Ute Holt'],
  ['Die Pumpe läuft\nBy Ama Serwaa, Staff Writer', 'Ama Serwaa'],
  ['Bearbeiterin: Frau Holt\n\nSehr geehrter Herr Falke,\n\ngern.\n\nMit freundlichen Grüßen\nUte Holt', 'Ute Holt'],
])('%j is by %s', (page, author) => expect(authorOf([page])).toBe(author))

it.each([
  'Submitted by: Parks and Gardens Unit, KMA',
  'Vorgelegt von der Verwaltung',
  'Autorenlesung mit Ute Holt',
  'Erstellt von\nUmweltamt der Stadt Hagen',
  'Authors and other people of note',
  'Author:',
  'From: Ama Serwaa',
  'To: All partners\nFrom: Parks and Gardens Unit',
  'Ziel\nVon Hagen nach Tamale fliegen wir am 3. Mai.',
  'Satzung\nBeschlossen am 3.5.2012 von Rat und Verwaltung',
  'Grüne Dächer\nOktober 2022 | Umweltamt',
  'Stimmen\n„Es war schön.“\nVon Jonas Holt, 17 Jahre',
  'Stimmen\n„Es war schön.“\nVon Jonas Holt\n„I loved it.“\nBy Ama Serwaa',
  'Rezension: Der Fluss\nvon Kofi Asante\n\nEin Buch über Tamale.',
  'Book review\nThe River\nby Kofi Asante',
  'Ausblick\nVon Ute Holt haben alle gelernt.',
])('%j is by nobody', (page) => expect(authorOf([page])).toBeNull())

it.each([
  ['Protokoll\nDatum: 3. Mai 2012\nProtokoll: Herr Holt', 'Holt'],
  ['Niederschrift\nSchriftführerin: Ute Holt (Umweltamt)', 'Ute Holt'],
  ['Minutes of the garden board\nMinutes taken by Ama Serwaa', 'Ama Serwaa'],
  ['Gesprächsnotiz\nNotiert von: Ute Holt', 'Ute Holt'],
  ['Protokoll: Treffen am Bauhof', null],
  ['Protokoll: Bauhof Hagen', null],
  ['Protokoll\nUte Holt', null],
])('the minutes %j were taken by %s', (page, name) => expect(noteTakerOf([page])).toBe(name))
