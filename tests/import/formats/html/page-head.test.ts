import { describe, expect, it } from 'vitest'
import { readValues } from '../../../../main/import/take/entities-of'
import { workTime } from '../../../work-time'
import { read } from '../../tricky/reading'

const page = (head: string, body = '<h1>Dächer</h1><p>Gründach</p>'): string => `<!DOCTYPE html><html><head><title>Gründächer | Stadt Dortmund</title>${head}</head><body>${body}</body></html>`

it.each([
  ['<meta name="date" content="2010-07-08">', '2010-07-08'],
  ['<meta name="DC.date" scheme="W3CDTF" content="2010-07">', '2010-07'],
  ['<meta name="dcterms.issued" content="2010">', '2010'],
  ['<meta name="DCTERMS.created" content="20100708">', '2010-07-08'],
  ['<meta property="dcterms:created" content="2010-07-08T22:00:00+02:00">', '2010-07-08'],
  ['<meta property="article:published_time" content="2010-07-08T10:00:00Z">', '2010-07-08'],
  ['<meta name="DC.Date.Created" content="08.07.2010">', '2010-07-08'],
  ['<meta name="citation_publication_date" content="2010/07/08">', '2010-07-08'],
  ['<meta itemprop="datePublished" content="Thu, 08 Jul 2010 10:00:00 GMT">', '2010-07-08'],
  ['<meta name="created" content="2010-07-08T09:12:00"/><meta name="changed" content="2013-09-20T10:00:00"/>', '2010-07-08'],
  ['<meta name="date" content="2020-01-01"><meta name="DC.date" content="2010-07-08">', '2010-07-08'],
  ['<meta name="created" content="00:00:00">', null],
  ['<meta name="date" content="demnächst">', null],
])('a page is of the day it states, however it does: %s', async (head, created) => {
  expect(await read('a.html', page(head))).toMatchObject({ created, title: 'Gründächer | Stadt Dortmund' })
})

it('a page says what it is called, by whom, in which language and about what', async () => {
  const head = `
    <meta name="DC.title" content="Gründächer der Stadt"><meta name="DC.creator" content="Ama Darko"><meta name="DC.creator" content="Quast, Karl"><meta name="author" content="Redaktion">
    <meta name="DC.language" content="de-DE"><meta name="description" content="Förderung und Beispiele"><meta name="keywords" content="Dach, Regen">`
  const extracted = await read('a.html', page(head))
  expect(extracted).toMatchObject({ title: 'Gründächer der Stadt', creator: 'Ama Darko; Quast, Karl', language: 'de', description: 'Förderung und Beispiele', keywords: ['Dach', 'Regen'] })
  expect(readValues(extracted, 'a.html')).toMatchObject({ subject: 'Dach, Regen', description: 'Förderung und Beispiele' })
})

it('a day that the text itself names goes before the one its head states', async () => {
  const extracted = await read('a.html', page('<meta name="date" content="2020-01-01">', '<p>Dortmund, 8. Juli 2010</p><p>Gründach</p>'))
  expect(readValues(extracted, 'a.html')).toMatchObject({ date: { edtf: '2010-07-08', from: 'text' } })
})

describe('a page whose window is called as the whole site', () => {
  const of = (head: string, body: string): string => `<!DOCTYPE html><html><head><title>Stadt Dortmund</title>${head}</head><body>${body}</body></html>`
  const text = '<h1>Gründächer im Hafenviertel</h1><p>Was gefördert wird.</p>'

  it.each([
    ['<meta property="og:site_name" content="Stadt Dortmund">', text],
    ['<meta name="application-name" content="stadt dortmund">', `<h1>Stadt Dortmund</h1>${text}`],
    ['', `<header><a href="/"><img src="w.png" alt="Logo der Stadt Dortmund"></a></header>${text}`],
    ['', `<a href="https://www.dortmund.de/de/" title="Zur Startseite">Stadt Dortmund</a>${text}`],
    ['<link rel="canonical" href="https://www.dortmund.de/umwelt/daecher.html"><meta name="DC.publisher" content="Stadt Dortmund">', text],
  ])('is called by its heading: %s %s', async (head, body) => {
    expect(await read('a.html', of(head, body))).toMatchObject({ title: 'Gründächer im Hafenviertel' })
  })

  it.each([
    ['nothing says that it is the site’s name', '', `<a href="/umwelt">Stadt Dortmund</a><a href="#">Stadt Dortmund</a>${text}`],
    ['it is the first page of the site', '<link rel="canonical" href="https://www.dortmund.de/"><meta property="og:site_name" content="Stadt Dortmund">', text],
    ['its heading only greets', '<meta property="og:site_name" content="Stadt Dortmund">', '<h1>Herzlich willkommen!</h1><p>Guten Tag</p>'],
    ['it has no heading', '<meta property="og:site_name" content="Stadt Dortmund">', '<h2>Aktuelles</h2><p>Guten Tag</p>'],
  ])('stays so where %s', async (_, head, body) => {
    expect(await read('a.html', of(head, body))).toMatchObject({ title: 'Stadt Dortmund' })
  })
})

describe('a page that says it for machines (JSON-LD)', () => {
  const said = (...data: readonly unknown[]): string => page(data.map((each) => `<script type="application/ld+json">${typeof each === 'string' ? each : JSON.stringify(each)}</script>`).join(''))
  const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Neue Gründächer &amp; Höfe', author: [{ '@type': 'Person', name: 'Ama Darko' }, 'Karl Quast'], datePublished: '2010-07-08T10:00:00+02:00', description: 'Was gefördert wird', keywords: ['Dach', 'Regen'] }
  const told = { title: 'Neue Gründächer & Höfe', creator: 'Ama Darko; Karl Quast', created: '2010-07-08', description: 'Was gefördert wird', keywords: ['Dach', 'Regen'] }

  it('is called so, by them, of that day, whatever it stands in', async () => {
    expect(await read('a.html', said(article))).toMatchObject(told)
    expect(await read('a.html', said({ '@graph': [{ '@type': 'WebSite', name: 'Stadt' }, { ...article, '@type': ['Article', 'Thing'], author: { '@id': '#ama' } }, { '@id': '#ama', '@type': 'Person', name: 'Ama Darko' }] }))).toMatchObject({ ...told, creator: 'Ama Darko' })
    expect(await read('a.html', said({ '@type': 'WebPage', mainEntity: { '@type': 'Event', name: 'Fest der Dächer', startDate: '2011-05-17T14:00', organizer: 'Stadt' } }))).toMatchObject({ title: 'Fest der Dächer', created: '2011-05-17' })
  })

  it('names nobody who has no name, whatever else has one', async () => {
    const nameless = { ...article, author: { '@type': 'Person', url: 'https://example.org/autorin' } }
    expect(await read('a.html', said(nameless, { '@type': 'Organization', name: 'Stadt Dortmund' }))).toMatchObject({ ...told, creator: null })
  })

  it('is read in linear time, however many it names elsewhere', async () => {
    const things = Array.from({ length: 30_000 }, (_, index) => ({ '@id': `#${index}`, name: `Kind ${index}` }))
    const page = said({ '@graph': [...things, { ...article, author: things.map((_, index) => ({ '@id': `#fehlt-${index}` })) }] })
    expect(await workTime(() => read('a.html', page))).toBeLessThan(4_000)
  })

  it('is none where there are several, or nothing that can be read; what stands in the head goes before', async () => {
    const window = { title: 'Gründächer | Stadt Dortmund', creator: null, created: null }
    expect(await read('a.html', said(article, { ...article, headline: 'Anderes' }))).toMatchObject(window)
    expect(await read('a.html', said('{"@type": "NewsArticle", "headline": "offen', { '@type': 'Organization', name: 'Stadt' }))).toMatchObject(window)
    expect(await read('a.html', said(article).replace('</head>', '<meta name="DC.title" content="Dächer"><meta name="date" content="2009-01-02"></head>'))).toMatchObject({ title: 'Dächer', created: '2009-01-02', creator: 'Ama Darko; Karl Quast' })
  })
})
