import { headsOf } from './compound'
import { fold } from './fold'
import type { Word } from './words'

/** A compound that a text leaves half of to its neighbour, and where it stands, as places `from` to `to` in the words. */
export interface ElidedCompound {
  readonly from: number
  readonly to: number
  /** The whole word: `Radwege` of "Rad- und Fußwege", `Bodenmessung` of "Bodenschutz und -messung". */
  readonly text: string
}

const hyphen = '[-\u2010\u2011\u2013\u2212]'
const conjunction = '(?:\\s*,|\\s*/|\\s+(?:und|oder|sowie|bis|bzw\\.|&))'
const toTheRight = new RegExp(`^${hyphen}${conjunction}\\s*$`, 'u')
const toTheLeft = new RegExp(`^${conjunction}\\s*${hyphen}$`, 'u')
const between = new Set(['und', 'oder', 'sowie', 'bis', 'bzw'])
const particle = /^(?:ab|an|auf|aus|be|bei|durch|ein|ent|er|fort|haupt|her|hin|innen|miss|mit|nach|neben|nieder|ober|r(?:ü|ue)ck|(?:ü|ue)ber|um|unter|ver|vor|weg|weiter|wieder|zu)(?=.{4})/iu

/** The compounds that a German text shortens, once for each head they may have. */
export function elidedIn(text: string, words: readonly Word[]): ElidedCompound[] {
  const found: ElidedCompound[] = []
  for (let place = 0; place + 1 < words.length; place += 1) {
    const first = words[place]
    if (first === undefined || !isNextToHyphen(text, first, words[place + 1])) continue
    // Bau-, Unterhalts- und Betriebskosten: the head may stand three words further.
    for (let to = place + 1; to <= place + 6 && to < words.length; to += 1) {
      const last = words[to]
      if (last === undefined) break
      const gap = withoutHyphenated(text, words, place, to)
      if (toTheRight.test(gap)) {
        if (isHyphen(text.charAt(last.end))) continue
        found.push(...endingsOf(last.text, isParticle(first.text)).map((head) => ({ from: place, to, text: `${first.text}${head.toLowerCase()}` })))
        break
      }
      if (toTheLeft.test(gap)) {
        found.push(...beginningsOf(first.text).map((beginning) => ({ from: place, to, text: `${beginning}${last.text}` })))
        break
      }
      if (!between.has(last.text) && !isHyphen(text.charAt(last.end))) break
    }
  }
  return found
}

function isNextToHyphen(text: string, word: Word, next: Word | undefined): boolean {
  if (isHyphen(text.charAt(word.end))) return next !== undefined && next.start > word.end + 1
  // und -messung: the hyphen stands a word further on.
  const after = text.slice(word.end, word.end + 12)
  return /^(?:\s+(?:und|oder|sowie|bzw\.|&)|\s*,)\s+[-\u2010\u2011\u2013\u2212]\p{L}/u.test(after)
}

// What stands between two words, without those between that leave their half out as well.
function withoutHyphenated(text: string, words: readonly Word[], from: number, to: number): string {
  const start = words[from]?.end ?? 0
  const end = words[to]?.start ?? 0
  if (end - start > 80) return ''
  return text.slice(start, end).replace(/,\s*[\p{L}\p{N}]+[-\u2010\u2011\u2013\u2212](?=,|\s)/gu, '')
}

function isHyphen(letter: string): boolean {
  return letter === '-' || letter === '\u2010' || letter === '\u2011' || letter === '\u2013' || letter === '\u2212'
}

function isParticle(word: string): boolean {
  return particle.exec(`${word}----`)?.[0].length === word.length
}

/** Fußwege: wege; Ausfuhr: fuhr. */
function endingsOf(word: string, afterParticle: boolean): string[] {
  // Vor- und Nachteile: teile, not eile.
  if (afterParticle && particle.test(word)) return [word.replace(particle, '')]
  const folded = fold(word)
  // Lengths differ where ß became ss; then the folded word itself is cut.
  const base = folded.length === word.length ? word : folded
  const cuts = headsOf(folded)
  if (cuts.length > 0) return cuts.map((cut) => base.slice(cut))
  return particle.test(word) ? [word.replace(particle, '')] : []
}

/** Luftreinhaltung: Luft. */
function beginningsOf(word: string): string[] {
  const folded = fold(word)
  const base = folded.length === word.length ? word : folded
  return headsOf(folded).map((cut) => base.slice(0, cut))
}
