import { headsOf } from './compounds/compound'
import { fold } from './fold'
import { anyHyphen, isHyphen, type Word } from './words'

/** A compound that a text leaves half of to its neighbour, and where it stands, as places `from` to `to` in the words. */
export interface ElidedCompound {
  readonly from: number
  readonly to: number
  /** The whole word: `Radwege` of "Rad- und Fußwege", `Bodenmessung` of "Bodenschutz und -messung". */
  readonly text: string
}

const conjunction = String.raw`(?:\s*,|\s*/|\s+(?:und|oder|sowie|bis|bzw\.|&))`
/** What stands between "Rad" and "Fußwege" in "Rad- und Fußwege", and between "Bodenschutz" and "messung" in "Bodenschutz und -messung". */
const toTheRight = new RegExp(String.raw`^${anyHyphen}${conjunction}\s*$`, 'u')
const toTheLeft = new RegExp(String.raw`^${conjunction}\s*${anyHyphen}$`, 'u')
/** What stands behind "Bodenschutz" there: the hyphen is that of the word after the next. */
const beforeHyphen = new RegExp(String.raw`^(?:\s+(?:und|oder|sowie|bzw\.|&)|\s*,)\s+${anyHyphen}\p{L}`, 'u')
/** A word between two others that leaves its half out as well: "Unterhalts" in "Bau-, Unterhalts- und Betriebskosten". */
const elidedBetween = new RegExp(String.raw`,\s*[\p{L}\p{N}]+${anyHyphen}(?=,|\s)`, 'gu')
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
        if (isHyphen(text.charCodeAt(last.end))) continue
        found.push(...endingsOf(last.text, isParticle(first.text)).map((head) => ({ from: place, to, text: `${first.text}${head.toLowerCase()}` })))
        break
      }
      if (toTheLeft.test(gap)) {
        found.push(...beginningsOf(first.text).map((beginning) => ({ from: place, to, text: `${beginning}${last.text}` })))
        break
      }
      if (!between.has(last.text) && !isHyphen(text.charCodeAt(last.end))) break
    }
  }
  return found
}

function isNextToHyphen(text: string, word: Word, next: Word | undefined): boolean {
  if (isHyphen(text.charCodeAt(word.end))) return next !== undefined && next.start > word.end + 1
  return beforeHyphen.test(text.slice(word.end, word.end + 12))
}

// What stands between two words, without those between that leave their half out as well.
function withoutHyphenated(text: string, words: readonly Word[], from: number, to: number): string {
  const start = words[from]?.end ?? 0
  const end = words[to]?.start ?? 0
  if (end - start > 80) return ''
  return text.slice(start, end).replace(elidedBetween, '')
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
