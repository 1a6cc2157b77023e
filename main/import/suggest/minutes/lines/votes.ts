import { sentencesOf } from '../../words/blocks'
import { labelOf } from '../words/labels'
import type { Line } from './line'

const count = String.raw`\d{1,3}\s?:\s?\d{1,3}\s?:\s?\d{1,3}`
const ballots = String.raw`\d{1,3}\s+(?:ja|nein|dafür|dagegen|stimmen|for|against|in\s+favour|votes|ayes|yes)(?!\p{L})|(?<!\p{L})(?:ja|dafür|for|ayes)(?:-stimmen)?\s*:\s*\d{1,3}(?!\d)`
const whole = String.raw`(?<!\p{L})(?:einstimmig|mehrheitlich|einvernehmlich|unanimous(?:ly)?|nem\.?\s+con)(?!\p{L})`
/** "Abstimmung: 12:0:1", "Vote: 9 for, 3 against". */
const labelled = new RegExp(String.raw`^(?:abstimmung(?:sergebnis)?|beschlussfassung|stimmen|votum|votes?|voting|vote\s+taken)\s*:\s*(?=.*(?:${count}|${ballots}|${whole}))(\S.*)$`, 'iu')
/** "(12:0:1)", "Ja: 9, Nein: 3", "einstimmig angenommen" by itself. */
const bare = new RegExp(String.raw`^\(?((?:${count}|${ballots}|${whole}).{0,60}?)\)?\.?$`, 'iu')
const rejected = /(?<!\p{L})(?:abgelehnt|rejected|lost|defeated|vertagt|deferred|postponed)(?!\p{L})/iu
const longestVote = 80
/** "Motion: To accept the report. Moved by Falke, seconded by Nagel. Carried 4-0.": who moved it has nothing to do. */
const motion = /^(?:motion|antrag(?:\s+(?:des|der|von)\s[^:]{2,40})?)\s*:\s+(.+?)[.!]?\s+\(?(?:(?:it\s+was\s+)?(?:moved|proposed)(?:\s+by)?\s[^.()]*(?:\.\s?\p{Lu}[^.()]*)?[.)]\s*)?(?:(?:abstimmung(?:sergebnis)?|vote)\s*:\s[^.:]{2,60}\.\s+)?(?:(?:der\s+antrag|the\s+motion)\s+(?:ist|wird|wurde|is|was)\s+)?((?:carried|passed|adopted|approved|accepted|angenommen)(?!\p{L})[^.]{0,60})\.?$/iu

/** Lines in which what was voted on is a decision: the sentence above "Abstimmung: 12:0:1". */
export function withVotes(lines: readonly Line[], lang: 'de' | 'en'): Line[] {
  const settled: Line[] = []
  const decision = lang === 'de' ? 'Beschluss' : 'Decision'
  for (const line of lines) {
    const [, moved, carried] = line.kind === 'row' ? [] : (motion.exec(line.text) ?? [])
    if (moved !== undefined && carried !== undefined) {
      const text = `${decision}: ${moved} (${carried.toLowerCase()})`
      settled.push({ ...line, text, cells: [text], kind: 'text', number: null, isApart: true })
      continue
    }
    const vote = line.kind === 'row' || line.text.length > longestVote || rejected.test(line.text) ? undefined : (labelled.exec(line.text) ?? bare.exec(line.text))?.[1]
    const before = settled.at(-1)
    const put = vote === undefined || before === undefined || before.kind === 'row' || before.kind === 'heading' || labelOf(before.text) !== null ? undefined : sentencesOf(before.text).at(-1)
    if (vote === undefined || before === undefined || put === undefined || !/[.!]$/.test(before.text)) {
      settled.push(line)
      continue
    }
    const rest = before.text.slice(0, put.start).trim()
    const text = `${decision}: ${put.text.replace(/[.!]$/, '')} (${vote})`
    settled.splice(-1, 1, ...(rest === '' ? [] : [{ ...before, text: rest, cells: [rest] }]), { ...before, text, cells: [text], kind: 'text', number: null, isApart: true })
  }
  return settled
}
