// Makes the other german-*.txt beside it from the dictionaries named in README.md, what the rules of main/search make of
// their words, and how often a word is met:
//   node resources/lexicon/derive-forms.mjs node_modules german-frequency-50k.txt.gz
// Run again it makes the same. derived.sha256 notes what it made last, so that a test sees what was changed by hand.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createServer } from 'vite'

const [folder = '', frequencies = ''] = process.argv.slice(2)
const dictionary = (name) => JSON.parse(readFileSync(resolve(folder, `german-${name}-dict/dist/${name}.json`), 'utf8'))
const fold = (word) => word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/[\u0300-\u036F]/g, '')
const isWord = (word) => word.length <= 28 && /^[A-ZÄÖÜa-zäöüß][a-zäöüß]{2,}$/.test(word)
const write = (name, lines) => writeFileSync(resolve(import.meta.dirname, name), lines.map((line) => `${line}\n`).join(''))
const counted = new Map(gunzipSync(readFileSync(frequencies)).toString('utf8').trim().split('\n').map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]))

const words = (given) => (given === null || given === undefined ? [] : typeof given === 'string' ? [given] : Object.values(given).flatMap(words))
// What a separable verb is in a clause of its own (schließe ab) is two words in a text; together it stands after a conjunction.
const verbForms = (given, isParted) => {
  if (given === null || given === undefined) return []
  if (typeof given === 'string') return [given]
  if (Array.isArray(given) && isParted && given.length === 2) return [given[1] + given[0]]
  return Object.values(given).flatMap((each) => verbForms(each, isParted))
}

// Nobody writes "ihr verbracht" of verbrechen.
const withoutYou = (tense) => tense && Object.fromEntries(Object.entries(tense).map(([number, persons]) => [number, typeof persons === 'object' && persons !== null ? Object.fromEntries(Object.entries(persons).filter(([person]) => person !== '2')) : persons]))

const verbs = Object.entries(dictionary('verbs')).filter(([lemma]) => isWord(lemma)).map(([lemma, verb]) => ({
  kind: 'verb',
  lemma,
  stems: new Set([...words(verb.PA1), ...words(verb.PA2)].map(fold)),
  pasts: verbForms(withoutYou(verb.PRT), verb.hasPrefix === true),
  subjunctives: verbForms(withoutYou(verb.KJ2), verb.hasPrefix === true),
  past: verbForms(verb.PRT?.S?.['3'], verb.hasPrefix === true)[0] ?? '',
  forms: new Set([lemma, ...words(verb.PA1), ...words(verb.PA2), ...words(verb.EIZ), ...[verb['PRÄ'], withoutYou(verb.PRT), withoutYou(verb.KJ2)].flatMap((tense) => verbForms(tense, verb.hasPrefix === true))].filter(isWord)),
}))
const infinitives = new Set(verbs.map(({ lemma }) => lemma))
const adjectives = Object.entries(dictionary('adjectives')).filter(([lemma]) => isWord(lemma)).map(([lemma, forms]) => ({
  kind: 'adjective', lemma, forms: new Set([lemma, ...words(forms)].filter((form) => isWord(form) && form.startsWith(lemma.slice(0, 3)))),
}))
const adjectiveForms = new Set(adjectives.flatMap(({ forms }) => [...forms]))
const nouns = Object.entries(dictionary('words')).filter(([lemma]) => isWord(lemma)).map(([lemma, noun]) => ({
  kind: 'noun',
  lemma,
  genitive: words(noun.GEN?.SIN)[0] ?? '',
  // Dem Schranke is written no more.
  forms: new Set([lemma, ...['NOM', 'GEN', 'DAT', 'AKK'].flatMap((given) => [...words(noun[given]?.PLU), ...words(noun[given]?.SIN).filter((form) => given !== 'DAT' || form !== `${lemma}e`)])].filter(isWord)),
  gender: noun.G,
})).filter(({ lemma, genitive, gender }) => {
  const small = lemma.toLowerCase()
  // Verbs and adjectives used as nouns are no words of their own.
  return !(gender === 'N' && infinitives.has(small)) && !(adjectiveForms.has(small) && (genitive === '' || genitive.endsWith('en')))
    // Französisch is the adjective, and no noun beside Franzose.
    && !(small.endsWith('isch') && adjectiveForms.has(small))
    // Superlatives and participles the list of adjectives lacks.
    && !(gender === 'N' && small.endsWith('e') && genitive.endsWith('en')) && !/(?:end|t)e(?:r|st)e$/.test(small) && !(/(?:iert|[^aeiou]end)e[rn]?$/.test(small) && !genitive.endsWith('es'))
})

// -- lists the rules work with
const participles = new Set(verbs.flatMap(({ forms }) => [...forms].filter((form) => /^(?:.*ge.*|be.*|ver.*|er.*|ent.*|zer.*)(?:t|en)$/.test(form)).map(fold)))
const weak = verbs.filter(({ lemma, past }) => {
  const root = lemma.replace(/e?n$/, '')
  if (root.length < 5 && !counted.has(lemma)) return false
  // Paßte of passen.
  return [`${root}te`, `${root}ete`].some((weak) => weak.replaceAll('ß', 'ss') === past.replaceAll('ß', 'ss'))
}).map(({ lemma }) => fold(lemma).replace(/(?<=e[lr])n$|en$/, ''))
const weakSet = new Set(weak)
const prefix = /^(?:ab|an|auf|aus|be|bei|durch|ein|emp|ent|er|fern|fest|fort|gegen|her|hin|hinter|los|miss|mit|nach|nieder|teil|uber|um|unter|ver|vor|voraus|weg|weiter|wider|wieder|zer|zu|zuruck|zusammen)/
write('german-verbs.txt', [...weakSet].filter((root) => /^[a-z]{3,}$/.test(root) && (root.replace(prefix, '') === root || !weakSet.has(root.replace(prefix, '')))).sort())
write('german-adjectives.txt', [...new Set(adjectives.map(({ lemma }) => fold(lemma)))]
  .filter((lemma) => lemma.length >= 3 && !participles.has(lemma) && !lemma.startsWith('un')
    && !/(?:...(?:ig|lich|isch|bar|sam|haft|los|voll|ell|iv)|....(?:al|os|ar|en)|....(?:iert|ierend)|end)$/.test(lemma)).sort())

write('german-forms.txt', [])
write('german-nouns.txt', [])
write('german-plurals.txt', [])
const open = async () => {
  const server = await createServer({ configFile: false, root: resolve(import.meta.dirname, '../..'), server: { middlewareMode: true, watch: null, hmr: false, ws: false }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } })
  const load = (name) => server.ssrLoadModule(`/main/search/language/${name}.ts`)
  return { load, stem: (await load('forms/stem')).stem, close: () => server.close() }
}

// -- nouns to split compounds by, that the list of frequent words lacks; Arbeitnehmer too, of which the lists have no second half
const splitting = await open()
const { headsOf, partsOf } = await splitting.load('compounds/compound')
const { usualness } = await splitting.load('lexicon')
const { isFoldedStopWord } = await splitting.load('stop-words')
const { withThirdLetter } = await splitting.load('compounds/third-letter')
// Schiffahrt is taken apart whole only; in Seeschiffahrt it is a word.
const isMadeOfListed = (form, cuts = headsOf(form)) => withThirdLetter(form) === null && partsOf(form).length > 0 && (cuts.length === 0 || cuts.some((cut) => usualness(form.slice(cut)) !== undefined))
// Written without its dots, Würde is a verb.
const isOnlyVerb = (lemma) => /[äöü]/i.test(lemma) && isFoldedStopWord(fold(lemma), 'de')
const unsplit = nouns.filter(({ lemma }) => !isOnlyVerb(lemma) && (lemma.length > 4 || (counted.get(lemma.toLowerCase()) ?? 0) >= 50)).map(({ lemma }) => fold(lemma))
  .filter((form) => /^[a-z]{4,12}$/.test(form) && usualness(form) === undefined && (form.length < 5 || !isMadeOfListed(form)))
write('german-nouns.txt', [...new Set(unsplit)].sort())
await splitting.close()

// -- what the rules get wrong
const { load, stem, close } = await open()
const { verbBase } = await load('forms/german-forms')
const { stemmers } = await load('lunr')
const handmade = new Set(readFileSync(resolve(import.meta.dirname, 'forms.de.txt'), 'utf8').split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')))

// A participle and its endings are forms of its verb.
const verbOfParticiple = new Map(verbs.flatMap((verb) => [...verb.forms].map((form) => [form, verb])))
const fieldVerbs = new Set(readFileSync(resolve(import.meta.dirname, 'field-verbs.txt'), 'utf8').split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')))
const ownAdjectives = adjectives.filter(({ lemma, forms }) => {
  // vereinbart, of a verb the dictionary lacks.
  if (fieldVerbs.has(fold(lemma).replace(/^ge/, '').replace(/e?t$/, 'en'))) return false
  const verb = /(?:t|en|end)$/.test(lemma) ? verbOfParticiple.get(lemma) : undefined
  if (verb !== undefined) for (const form of forms) if (counted.has(form)) verb.forms.add(form)
  return verb === undefined
})
const lexemes = [...nouns, ...verbs, ...ownAdjectives]
for (const lexeme of lexemes) {
  lexeme.folded = fold(lexeme.lemma)
  lexeme.often = Math.max(...[...lexeme.forms].map((form) => counted.get(form.toLowerCase()) ?? 0))
  // How often its base is met: of words that differ in case only, there is but one count.
  lexeme.own = counted.get(lexeme.lemma.toLowerCase()) ?? 0
  lexeme.key = lexeme.kind === 'verb'
    ? (/(?<!i)e[lr]n$/.test(lexeme.folded) ? lexeme.folded.slice(0, -1) : stemmers.de(lexeme.folded))
    : mostMade([lexeme.folded, ...[...lexeme.forms].map(fold)], lexeme.kind)
}

// What the rules make of most of the forms, so that few have to be listed.
function mostMade(all, kind) {
  // A noun is no form of a verb, even if it looks like one (Macht, Samt).
  const forms = all.filter((form) => verbBase(form) === null)
  // Of benachbart, verkatert the rules make a verb that no dictionary has, and of all their forms the same.
  if (forms.length === 0 && kind === 'adjective' && new Set(all.map((form) => stem(form, 'de'))).size === 1) return stem(all[0], 'de')
  if (forms.length === 0) return stemmers.de(all[0])
  const made = new Map()
  for (const form of forms) made.set(stem(form, 'de'), (made.get(stem(form, 'de')) ?? 0) + 1)
  return [...made].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0][0]
}

// How often it is met in a form that no other word has.
const holders = new Map()
for (const lexeme of lexemes) for (const form of lexeme.forms) holders.set(form.toLowerCase(), (holders.get(form.toLowerCase()) ?? 0) + 1)
for (const lexeme of lexemes) lexeme.sure = Math.max(0, ...[...lexeme.forms].map((form) => (holders.get(form.toLowerCase()) === 1 ? counted.get(form.toLowerCase()) ?? 0 : 0)))

// One noun in two shapes: Friede and Frieden, Paß and Pass.
const isSame = (one, other) => one.folded === other.folded || (one.genitive !== '' && one.genitive === other.genitive)
  || [...one.forms].every((form) => other.forms.has(form)) || [...other.forms].every((form) => one.forms.has(form))
const byKey = new Map()
for (const lexeme of lexemes) byKey.set(lexeme.key, [...(byKey.get(lexeme.key) ?? []), lexeme])
for (const group of byKey.values()) {
  const inGroup = group.filter(({ kind }) => kind === 'noun').sort((a, b) => a.folded.length - b.folded.length || b.own - a.own)
  const kept = []
  for (const noun of inGroup) {
    const same = kept.find((other) => isSame(noun, other))
    // The shortest keeps the stem; each other noun is its own base (Landung beside Land). Prüfung stays with prüfen.
    const isOfVerb = noun.lemma.endsWith('ung') && group.some(({ kind, own }) => kind === 'verb' && own > 0) && kept.every(({ own, lemma }) => own === 0 || lemma.endsWith('ung'))
    if (isOfVerb) continue
    if (same !== undefined) noun.key = same.key
    else if (kept.length > 0 || (noun.folded.endsWith('er') && group.some(({ kind }) => kind === 'adjective'))) noun.key = noun.folded
    kept.push(noun)
  }
}

// Words only their umlaut keeps apart (fordern, fördern; Kuchen, Küchen): the one with it goes by its other spelling.
const spelt = (word) => word.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
const bareBases = new Map(lexemes.filter(({ lemma, own, kind }) => (own > 0 || kind === 'adjective') && !/[äöü]/i.test(lemma)).map((lexeme) => [`${lexeme.kind} ${lexeme.key}`, lexeme]))
for (const lexeme of lexemes) {
  const bare = bareBases.get(`${lexeme.kind} ${lexeme.key}`) ?? (lexeme.kind === 'noun' ? bareBases.get(`adjective ${lexeme.key}`) : undefined)
  if (/[äöü]/i.test(lexeme.lemma) && bare !== undefined && lexeme.own > 0 && !handmade.has(lexeme.lemma.toLowerCase())) {
    lexeme.key = lexeme.kind === 'verb' ? stemmers.de(spelt(lexeme.lemma)) : spelt(lexeme.lemma).replace(/e$/, '')
  }
}

// Zählung as zählen.
const respelt = new Map(lexemes.filter(({ kind, lemma, key }) => kind === 'verb' && /[äöü]/.test(lemma) && /[aou]e/.test(key)).map(({ lemma, key }) => [lemma, key]))
for (const noun of nouns) {
  const key = noun.lemma.endsWith('ung') ? respelt.get(noun.lemma.toLowerCase().replace(/(?<=e[lr])ung$/, 'n').replace(/ung$/, 'en')) : undefined
  if (key !== undefined) noun.key = key
}

const pasts = new Set(verbs.filter(({ own }) => own > 0).flatMap(({ pasts: each }) => each))
// Betrieb, Unterlagen, Einnahmen are nouns in an office, whatever films say of operated and was inferior: what is only the past
// of a verb gives way to a noun, but for these, whose nouns are rare.
const unfinished = new Set(verbs.flatMap(({ stems }) => [...stems]))
const rareNouns = new Set('bat bot gaben sang trank trat trug wart waren wuchs wuchsen'.split(' '))
const finished = new Set(verbs.flatMap(({ pasts: each, subjunctives }) => [...each, ...subjunctives]))
const participlesMet = new Set(verbs.filter(({ own }) => own > 0).flatMap(({ stems }) => [...stems]))
const isParticiple = (form) => form.endsWith('en') && participlesMet.has(fold(form)) && !infinitives.has(form)
const isOffice = (form) => finished.has(form) && !unfinished.has(fold(form)) && !infinitives.has(form) && !rareNouns.has(form)
// A form may belong to several words: to the one that is met most by it, a noun before others.
const weigh = (lexeme, form) => {
  const met = counted.get(form.toLowerCase()) ?? 0
  // Angeboten in capitals is of Angebot (below), else of anbieten.
  if (lexeme.kind === 'noun' && form !== lexeme.lemma && isParticiple(form.toLowerCase())) return 0
  // Vorführen is no "would drive on".
  if (lexeme.kind === 'verb' && form !== lexeme.lemma && infinitives.has(form) && lexeme.subjunctives.includes(form) && !lexeme.pasts.includes(form)) return 0
  if (lexeme.kind !== 'noun') return met * (lexeme.own === 0 ? 0.1 : lexeme.sure > 0 ? 1 : 0.4) + lexeme.own / 100 + (form === lexeme.lemma ? 1 : 0)
  return (isOffice(form.toLowerCase()) ? 1e6 : 5) + lexeme.often / 100 + (lexeme.sure > 0 || !pasts.has(form.toLowerCase()) ? 1 : 0.4) * (form === lexeme.lemma ? 2 * met : Math.min(met, lexeme.own + 3) * (infinitives.has(form.toLowerCase()) ? 1 : lexeme.own > met ? 2.5 : 1.5))
}
const claimed = (naming) => {
  const claims = new Map()
  for (const lexeme of lexemes) for (const form of lexeme.forms) {
    const name = naming(form)
    // What is met without an umlaut is that; with one it is listed as written.
    const weight = weigh(lexeme, form) + (naming === fold && !/[äöü]/i.test(form) && counted.has(form.toLowerCase()) && (lexeme.own > 0 || (lexeme.kind === 'noun' && isOffice(form.toLowerCase()))) ? 1e9 : naming === fold && lexeme.kind === 'noun' && form === lexeme.lemma && !/[äöü]/i.test(form) ? 1e8 : 0)
    if (weight > (claims.get(name)?.weight ?? -1)) claims.set(name, { lexeme, weight, form })
  }
  return claims
}
const lines = { noun: new Map(), other: new Map() }
/** Whether it is new to the list. */
const add = ({ kind, key }, form) => {
  const some = kind === 'noun' ? lines.noun : lines.other
  const forms = some.get(key) ?? new Set()
  some.set(key, forms)
  return forms.size < forms.add(form).size
}
const writeForms = () => write('german-forms.txt', ['# Made by derive-forms.mjs: base form, then what the rules would not bring to it.', '# -- nouns', ...written(lines.noun), '# -- others', ...written(lines.other)])
const written = (some) => [...some].map(([key, forms]) => [key, ...[...forms].sort()].join(' ')).sort()
const claims = claimed(fold)
// Of verbs and adjectives only what is met: the rest is the fancy of the one who made the tables.
const isMet = (lexeme, form) => (lexeme.kind === 'noun' ? true : lexeme.kind === 'verb' ? lexeme.often > 0 && (lexeme.own > 0 || counted.has(form.toLowerCase())) && !/e[ts]t$/.test(form) : counted.has(form.toLowerCase()))
const settled = new Map()
for (const [folded, { lexeme, form }] of claims) {
  if (handmade.has(folded) || !isMet(lexeme, form)) continue
  if (stem(folded, 'de') !== lexeme.key) add(lexeme, folded)
  settled.set(folded, lexeme.key)
}
const umlauted = new Map()
for (const [surface, { lexeme }] of claimed((form) => form.toLowerCase())) {
  if (!/[äöü]/.test(surface) || handmade.has(surface) || !isMet(lexeme, surface)) continue
  if ((settled.get(fold(surface)) ?? stem(fold(surface), 'de')) !== lexeme.key) add(lexeme, surface)
  else umlauted.set(surface, lexeme)
}

// -- nouns that only their capital tells from a verb (bei den Angeboten, angeboten)
const capitals = new Map([['recht', new Set(['rechts'])], ['link', new Set(['links'])], ['fall', new Set(['fällen'])], ['buche', new Set(['buchen'])], ['falle', new Set(['fallen'])], ['spaten', new Set(['spaten', 'spatens'])]])
for (const { lemma, forms, key, own } of nouns) for (const form of forms) {
  const small = form.toLowerCase()
  const winner = claims.get(fold(form))?.lexeme
  if (form === lemma || (own === 0 && !finished.has(lemma.toLowerCase())) || winner?.kind !== 'verb' || !(isParticiple(small) || rareNouns.has(small)) || /[äöü]/.test(small) || winner.key === key) continue
  capitals.set(key, (capitals.get(key) ?? new Set()).add(fold(form)))
}
write('german-capitals.txt', ['# Made by derive-forms.mjs: base form, then what with a capital is of it and without one of a verb.', ...written(capitals)])
writeForms()

// -- forms that no compound is made of (kam, sprach): those of verbs only, but for infinitives and participles
const pieces = new Set([...nouns, ...ownAdjectives].flatMap(({ forms }) => [...forms].map(fold)))
const finite = new Set(verbs.filter(({ often }) => often > 0).flatMap(({ folded, forms, stems }) => [...forms].map(fold).filter((form) => form !== folded && form !== folded.slice(0, -1) && !stems.has(form))).filter((form) => !pieces.has(form)))
write('german-words.txt', readFileSync(resolve(import.meta.dirname, 'german-words.txt'), 'utf8').trim().split('\n').map((line) => line.replace(/ -$/, '')).map((line) => (finite.has(line.split(' ')[0]) ? `${line} -` : line)))

await close()

// What the listed heads of compounds bring with them is put right until nothing is left.
for (let isRight = false; !isRight;) {
  const again = await open()
  isRight = true
  for (const [folded, key] of settled) if (again.stem(folded, 'de') !== key) isRight = !add(claims.get(folded).lexeme, folded) && isRight
  for (const [surface, lexeme] of umlauted) if (again.stem(fold(surface), 'de', surface) !== lexeme.key) isRight = !add(lexeme, surface) && isRight
  writeForms()
  await again.close()
}

// -- forms of known nouns that no rule knows at the end of a compound (Treibhausgase, Klimaforen)
const last = await open()
const { head, listed } = await last.load('compounds/pieces')
const { noPieces } = await last.load('compounds/no-pieces')
// What else these end is no compound (Kügelchen, Bestehen, buckligen, Szenarien, Garderoben, Gestöbers).
const byChance = new Set('elchen ehen ligen arien pulte pulten roben obers eisse eisses fakts ritte ritten ammen'.split(' '))
const unknownHeads = nouns.filter(({ lemma }) => listed(fold(lemma)) !== undefined && head(fold(lemma), listed) !== null)
  .flatMap(({ lemma, forms }) => [...forms].filter((form) => last.stem(fold(form), 'de', form.toLowerCase()) === last.stem(fold(lemma), 'de', lemma.toLowerCase())).map(fold))
  .filter((form) => head(form, listed) === null && !noPieces.has(form) && !byChance.has(form) && !form.endsWith('innen'))
await last.close()
write('german-plurals.txt', ['# Made by derive-forms.mjs: forms of nouns, folded, that only this list knows at the end of a compound.', ...[...new Set(unknownHeads)].sort()])

const derived = ['adjectives', 'capitals', 'forms', 'nouns', 'plurals', 'verbs', 'words'].map((name) => `german-${name}.txt`)
write('derived.sha256', derived.map((name) => `${createHash('sha256').update(readFileSync(resolve(import.meta.dirname, name))).digest('hex')}  ${name}`))
