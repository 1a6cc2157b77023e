import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { readCaption } from '../../../main/import/suggest/caption'
import { suggestFrom } from '../../../main/import/suggest/suggest'
it('mission', () => {
  const page = readFileSync('/work/shared/mission/klimaschutz-eine-welt.txt', 'utf8')
  writeFileSync('/tmp/m/mission.json', JSON.stringify(suggestFrom({ hash: 'f', pages: [page], kind: 'document', caption: null, lang: 'de' }), null, 1))
})
it('captions', () => {
  const lines = readFileSync('/tmp/m/captions.txt', 'utf8').split('\n').filter(Boolean)
  writeFileSync('/tmp/m/captions.out', lines.map((l) => { const lang = l.slice(0, 2) as 'de'|'en'; const c = readCaption(l.slice(3), lang)
    return l + '\n   ' + c.people.map((p) => `[${p.position ?? '-'}${p.row ? '/' + p.row : ''} ${p.title ?? ''}|${p.name}|${p.role ?? ''}|${p.organisation ?? ''}]`).join(' ') + `\n   credit=${c.credit} place=${c.place} date=${c.date?.edtf}` }).join('\n'))
})
it('texts', () => {
  let out = ''
  for (const dir of ['/tmp/m/texts']) for (const f of readdirSync(dir)) {
    const text = readFileSync(`${dir}/${f}`, 'utf8')
    const lang = /\b(the|and)\b/.test(text) && !/\b(und|der)\b/.test(text.slice(0, 3000)) ? 'en' : 'de'
    const s = suggestFrom({ hash: f, pages: text.split('\f'), kind: 'document', caption: null, lang })
    out += `\n### ${f} ${lang} ${text.length} chars\n` + s.map((x) => x.kind === 'event' ? `EVENT ${x.date?.edtf}${x.date?.inherited ? ' inh' : ''} @${x.place} «${x.title}» ${x.participants.join('; ')}   <<${x.wording.replace(/\s+/g, ' ').slice(0, 160)}>>` : x.kind === 'place' ? `place ${x.name}` : `${x.kind} ${x.wording}`).join('\n')
  }
  writeFileSync('/tmp/m/texts.out', out)
})
it('time', () => {
  const m = readFileSync('/work/shared/mission/klimaschutz-eine-welt.txt', 'utf8')
  const cases: Record<string, string> = {
    mission: m.repeat(Math.ceil(2e6 / m.length)), spaces: ' '.repeat(2e6), opens: '('.repeat(2e6), letters: 'a'.repeat(2e6), words: 'Dortmund '.repeat(220000), upper: 'Ab '.repeat(660000),
    lines: 'Am 4. Mai 2011 Workshop in Bonn und so weiter und so fort ohne Punkt\n'.repeat(29000), hardwrap: 'Am vierten Tag kam das Amt mit vielen Leuten und ohne einen Punkt am Ende\n'.repeat(27000), colon: 'a:\n- b\n'.repeat(280000), dates: '4.10.2011 '.repeat(200000), dots: '. '.repeat(1e6), hyphens: '-'.repeat(2e6), frau: 'Frau '.repeat(400000), bracket: '(aa?'.repeat(500000), newlines: '\n'.repeat(2e6), tabs: '\t'.repeat(2e6), longline: ('Im Jahr 2011 Besuch '.repeat(100) + '. ').repeat(1000),
  }
  const out: string[] = []
  for (const [name, t] of Object.entries(cases)) for (const n of [200000, 400000, 2e6]) { const t0 = performance.now(); const s = suggestFrom({ hash: 'f', pages: [t.slice(0, n)], kind: 'document', caption: null, lang: 'de' }); const d = performance.now() - t0; out.push(`${name} ${n} ${d.toFixed(0)} ms ${s.length}`); writeFileSync('/tmp/m/time.out', out.join('\n')); if (d > 5000) break }
  for (const [name, t] of Object.entries(cases)) { const t0 = performance.now(); readCaption(t.slice(0, 20000), 'de'); const d = performance.now() - t0; out.push(`caption ${name} ${d.toFixed(0)} ms`); writeFileSync('/tmp/m/time.out', out.join('\n')) }
}, 600000)
