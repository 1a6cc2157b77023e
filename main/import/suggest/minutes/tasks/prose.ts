import { languageTold } from '../../../../timeline/dates/language'
import { sentencesOf } from '../../words/blocks'
import { addressing } from '../../words/words-of-people'
import type { Action, Setting } from '../words/action'
import { deadlineIn, type MinutesDate } from '../words/deadline'
import { asking, bodyIn, doerIn, type Doer } from '../words/doer'
import { mentionsIn, type KnownPeople } from '../words/people'
import { isUnsettled, saysSettled } from '../words/settled'

/** What running text says was settled, and who will do what. */
export interface ProseRead {
  readonly decisions: readonly string[]
  readonly actions: readonly Action[]
}

const longestSentence = 1_500
/** "Nachzutragen:" by itself. */
const heading = /^\p{Lu}[\p{L}-]*(?:\s[\p{L}-]+){0,3}:$/u
const promised = /^(?:\s*\([^()]*\))?,?\s+(?:(?:sagt|sagte|sagten|sagen)(?!\p{L})(?=[^.]*(?:\szu(?:[\s,.]|$)))|übernimmt|übernahm|übernehmen|übernahmen|(?:kümmer|bemüh)(?:t|te|n|ten)\s+sich|verpflichtet(?:e|en)?\s+sich|erklär(?:t|te|ten|en)\s+sich(?:\s+\p{Ll}+)?\s+bereit|verspr(?:icht|ach|achen)|(?:bietet|bot|boten)(?=[^.]*\san(?:[\s,.]|$))|(?:wird|werden)(?!\p{L})|soll(?:en)?(?!\p{L})|will(?=\s+(?:[^.]*\s)?\p{L}+(?:en|ern|eln)(?!\p{L}))(?!\s+be(?!\p{L}))|(?:hat|haben)(?=[^.]*(?:zugesagt|übernommen|versprochen|angeboten|bereit\s+erklärt))|(?:wurde|wurden)(?=[^.]*(?:gebeten|beauftragt))|er(?:bot|bietet)\s+sich|(?:nimmt|nahm)\s+es\s+auf\s+sich|stellte?(?=[^.]*\sin\s+Aussicht)|sicherte?n?(?=[^.]*\szu(?:[\s,.]|$))|ist\s+(?:dafür\s+)?(?:zuständig|verantwortlich))/iu
/** "will den Brief schreiben", and not "will einen Garten": by a verb, which has no capital. */
const wanted = /^(?:\s*\([^()]*\))?,?\s+will\s/iu
const willDo = /\swill\s+(?:[^.]*\s)?\p{Ll}+(?:en|ern|eln)(?!\p{L})/u
const promisedEnglish = /^(?:\s*\([^()]*\)|,\s(?:who|which)\s[^,;.]{2,60}(?=,))?,?\s+(?!had\s+to\s)(?:(?:also|then|kindly|in\s+turn|has|have|had)\s+)*(?:(?:will|shall)(?!\s+(?:be|have(?!\s+(?:the|an?|its|his|her|their|all|both)\s(?:[^.,;]*\s)?\p{Ll}+(?:ed|en|wn|nt)(?!\p{L})))\b)|(?:is|are|was|were)\s+(?:to(?=\s)|asked(?:,[^,;.]{2,60},)?\s+to|tasked|requested\s+to|going\s+to|responsible\s+for)|(?:agreed|undertook|undertakes|undertaken|promised|promises|offered|offers|volunteered|volunteers|committed|commits|pledged|accepted)\s+(?:(?:himself|herself|themselves)\s+)?(?:to|the\s+task)|(?:takes?|took|taken)\s+(?:on|over|charge|care|responsibility|it\s+upon)|said\s+(?:that\s+)?(?:he|she|they)\s+(?:would|will)|(?:gets|needs|has|have)\s+to(?=\s)|must(?!\s+(?:be|have)\b)|(?:is|are)\s+(?:happy|willing|ready|prepared)\s+to(?=\s)|(?:has|have)\s+until\s[^.;]*\sto(?=\s)|to\s+\p{Ll}+)(?!\p{L})/iu
/** Present tense of doing, in documents that tell what was said in the past; what is only said is none. */
const doing = /^(?:\s*\([^()]*\))?\s+(?:(?:ver|über)?(?:schick|send)e[tn]|(?:ver|über)?schickt|(?:über|ver)?sendet|prüft|klärt|erstellt|entwirft|schreibt|verfasst|formuliert|organisiert|bereitet|stellt(?=[^.]*\s(?:zusammen|bereit)(?!\p{L}))|fragt(?=\s+beim?\s|[^.]*\s(?:an|nach|ab)\s*(?:[.,;(]|$))|lädt|kontaktiert|meldet(?!\s+sich)|reicht|beantragt(?!,)|unterrichtet|benachrichtigt|ruft(?=[^.]*\san(?!\p{L}))|hört\s+sich(?=[^.]*\sum(?!\p{L}))|hakt(?=[^.]*\snach(?!\p{L}))|schließt(?=[^.]*\sab(?!\p{L}))|besorgt|bestellt|beschafft|sammelt|überarbeitet|aktualisiert|übersetzt|koordiniert|rechnet(?!\s+(?:vor|(?:\p{Ll}+\s+)?(?:da)?mit)(?!\p{L}))|stimmt(?=[^.]*\sab(?!\p{L}))|holt|liefert|ermittelt|informiert|nimmt(?=[^.]*\s(?:Kontakt|Verbindung)\s)|richtet|dokumentiert|veröffentlicht|druckt|kauft|mietet|reserviert|bucht|lässt|gibt(?=[^.]*\s(?:weiter|ab|zurück|mit(?=\s*(?:[.,;(]|$)))(?!\p{L}))|übermittelt|wertet|recherchiert|trägt(?=[^.]*\s(?:ein|zusammen|nach)(?!\p{L}))|sorgt|leitet(?=[^.]*\sweiter(?!\p{L}))|sichtet|testet|misst|erarbeitet|bringt|vervollständigt|ergänzt(?!,)|spricht(?=[^.]*\s(?:an|mit)(?!\p{L})))(?!\p{L})/u
/** What is told of a meeting in the present tense is no task, whatever date it names. */
const telling = /^\s+(?:berichtet|erläutert|schildert|erklärt|betont|weist|regt|schlägt|fragt(?=,|\s+(?:nach|ob|wie|wann|warum|wer|was|woher)(?!\p{L}))|bittet|begrüßt|dankt|teilt|ergänzt|stellt(?=[^.]*\s(?:vor|dar|fest|klar)(?!\p{L}))|führt|erinnert|sieht|hält|ist|hat|kann|möchte|muss|darf|würde|könnte|sollte|empfiehlt|rät|merkt|gibt|nennt|wünscht|spricht|verweist|informiert|eröffnet|schließt(?!\s[^.]*\sab(?!\p{L}))|findet|meint|bedauert|lobt|kritisiert|bestätigt|unterstützt|zeigt|verlässt|kommt|nimmt|reist|besucht|vertritt|leitet|moderiert|plant|rechnet(?=\s+(?:vor|(?:\p{Ll}+\s+)?(?:da)?mit)(?!\p{L}))|erwartet|hofft|warnt|bezweifelt|beschreibt|fasst|geht|weiß|steht|arbeitet|lebt)(?!\p{L})/u
/** These tell what was said, and what somebody does where until when stands by itself behind them. */
const doingToo = /^\s+(?:fragt|bittet|teilt|stellt|führt|gibt|nennt|spricht|informiert|fasst|nimmt|leitet|berichtet|zeigt|besucht|bestätigt|beschreibt|ergänzt)(?!\p{L})[^,:;()]*$/u
/** "…, bis 10.1.", "…, und zwar spätestens Ende Mai", "(bis 3. Mai)". */
const setOff = /(?:,\s+(?:und\s+zwar\s+)?|\s\()(?:bis|spätestens)\s+(?:(?:spätestens|zum|zur|am|im)\s+)*([^,;:()]{2,40}?)[\s.)]*$/iu
const finite = /^(?:\s*\([^()]*\))?\s+\p{Ll}{2,}(?:t|en)(?!\p{L})/u
const finiteEnglish = /^(?:\s*\([^()]*\))?\s+\p{Ll}{2,}s\s/u
const tellingEnglish = /^\s+(?:is|was|has(?!\s+(?:the|an?|its|his|her|their|all|both)\s(?:[^.,;]*\s)?\p{Ll}+(?:ed|en|wn|nt)(?:\s|$))|does|says|reports|explains|thinks|notes|asks|suggests|proposes|wants|wishes|hopes|feels|believes|points|warns|adds|stresses|recommends|expects|needs|knows|sees|likes|welcomes|recalls|mentions|presents|describes|confirms|doubts|fears|regrets|thanks|reminds|informs|raises|considers|argues|supports|plans|prefers|leaves|works|means|objects)\s/u
const participle = /(?:^|\s)(?:ge\p{Ll}+t|\p{Ll}+(?:ge)\p{Ll}+t|\p{Ll}+iert|(?:ver|be|er|ent)\p{Ll}+t)\s*$/u
const pronoun = /^(?:Sie|Er|She|He)(?=\s)/u
/** What goes on about a task just given: "Sie soll bis April fertig sein", "The letter should go out by 20 July", "Frist: …". */
const ofTask = {
  de: /^(?:(?:und\s+)?(?:sie|er|es|dies|das|diese[rs]?|(?:der|die|das|diese[rs]?|ein|eine)\s+(?:\p{Ll}+\s+)?\p{Lu}[\p{L}-]+)\s+(?:(?:soll|muss|müss)\p{Ll}*|(?:ist|sind|wird|werden|liegt|liegen)(?=[^.]*\s(?:fällig|erwartet|benötigt|gebraucht|fertig|vor)(?!\p{L})))|(?:dafür|hierfür|dazu)|(?:zeit|frist)\s+(?:(?:dafür|hierfür|dazu)\s+)?(?:hat|haben|hatte|hatten)\s+(?:sie|er|beide)|(?:sie|er|beide)\s+(?:hat|haben)\s+(?:(?:dafür|hierfür|dazu)\s+)?(?:zeit\s+)?bis|(?:als|zur)\s+(?:frist|termin)\s+(?:wurde|gilt|ist|dient)|(?:die\s+|(?:späteste|letzte|äußerste|gesetzte|vereinbarte)[rn]?\s+)?(?:frist|termin|zeitpunkt|tag|abgabe(?:termin|tag|frist)?|fertigstellung|zeit|vorlage)(?:\s+(?:dafür|hierfür|dazu))?(?:\s+(?:ist|war|wurde|endet|läuft)|\s*:|\s+bis))(?!\p{L})/iu,
  en: /^(?:and\s+)?(?:(?:it|they|this|these|that|(?:the|his|her|their|a)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+)\s+(?:should|shall|must|needs?|(?:has|have)\s+to|(?:is|are|was|were|will)(?=[^.]*\s(?:due|expected|needed|required|wanted|ready|follow|available|finished|completed)(?!\p{L})))|(?:she|he|they|both)\s+(?:has|have|had)\s+until|(?:the\s+)?(?:deadline|due\s+date|time\s*limit|(?:latest|last|final)\s+(?:possible\s+)?(?:date|day))(?:\s+(?:for|of)\s+(?:this|it|that))?(?:\s+(?:is|was|being)|\s*:)|due)(?!\p{L})/iu,
}
const until = /(?<!\p{L})(?:bis|späteste\p{L}*|\p{L}*(?:frist|termin)|abgabe\p{L}*|vorliegen|fällig|by|until|before|latest|last\s+day|final|deadline|due)(?!\p{L})/iu
/** "Sie hat dafür bis April Zeit" is no other task of hers. */
const timeLeft = /^(?:sie|er|she|he)\s+(?:hat|has|had)\s+(?:(?:dafür|hierfür|dazu)\s+)?(?:zeit\s+)?(?:bis|until)(?!\p{L})/iu
/** "Sie soll bis April fertig sein": said of a thing, not of somebody. */
const ofThing = /^(?:Sie|Er)\s+(?:soll|sollte|muss)\s.*\s(?:vorliegen|erscheinen|eintreffen|ankommen|\p{Ll}+\s+(?:sein|werden|vorliegen))\s*\.?$/u
/** "Die Verwaltung wird beauftragt …": bodies are asked; what else one does may be told only. */
const asksBody = new RegExp(String.raw`(?<!\p{L})${asking}`, 'iu')
/** "The City Engineer shall report by 3 May": what a body or an office is to do by a day. */
const chargesBody = /^(?:The\s+|Die\s+|Der\s+|Das\s+)?\p{Lu}[\p{L} -]{2,60}?\s(?:shall|soll(?:en)?|(?:is|are)\s+to)\s.*(?<!\p{L})(?:by|until|bis|before)\s/u
/** What is said of a task that has no day yet. */
const undated = /(?<!\p{L})(?:(?:sobald|(?:bis|by|before|until|vor)\s+(?:zu[rm]\s+|der\s+|dem\s+|the\s+)?(?:nächste[nr]?|kommende[nr]?|next)\s+(?:sitzung|treffen|besprechung|meeting|session|call|mal|time)|which\s+depends|as\s+soon\s+as|once\s+(?:the|he|she|they|it)|(?:wann|bis\s+wann|when),?\s+(?:das\s+|this\s+|it\s+)?(?:hängt|richtet\s+sich|depends)|no\s+(?:hurry|rush)|(?:ohne|keine)\s+eile|nicht\s+eilig|eilt\s+nicht)(?!\p{L})|(?:ein(?:en?|e)?|der|den|das|die)\s+(?:genaue[rns]?\s+)?(?:zeitpunkt|termin|datum|frist)\s+(?:(?:steht|stand)\s+(?:\p{Ll}+\s+)?(?:nicht\s+fest|aus)|(?:ist|war|bleibt|blieb)\s+(?:noch\s+)?offen|(?:gibt|gab)\s+es\s+(?:noch\s+)?nicht|(?:ist|wurde)\s+(?:(?:hierfür|dafür|dazu|noch)\s+){0,2}nicht\s+(?:genannt|festgelegt|gesetzt|vereinbart|verabredet|bestimmt))|(?:ohne|no|without(?:\s+an?)?)\s+(?:feste[nrs]?\s+|fixed\s+)?(?:termin|frist|datum|date|deadline)|(?:termin|frist|datum|date|deadline)\s+(?:(?:noch|still|not|yet|to\s+be|ist|is)\s+){0,2}(?:offen|open|fixed|set|confirmed|agreed)|(?:a|the|no)\s+(?:date|deadline)\s+(?:is\s+(?:still\s+)?(?:open|to\s+be)|was\s+(?:not\s+)?(?:set|fixed|named|given)|(?:has|had)\s+(?:not\s+|yet\s+)?(?:been|to\s+be)))(?!\p{L})/iu
const clauseEnd = new RegExp(String.raw`;\s+|,?\s+(?:und|and|während|while|whereas)\s+(?=\p{Lu})|,\s+(?=${addressing}\s)`, 'gu')
/** "…; darüber besteht Einvernehmen": what was settled stands before. */
const pointsBack = /^(?:(?:auch|ebenso|and|also)\s+)?(?:darauf|darüber|darin|hierauf|hierüber|dazu|damit|dem|das|dies|this|that|on\s+(?:this|that))(?!\p{L})/iu
/** "And dead trees stay": goes on with what was settled before. */
const andAlso = /^(?:And|Und|Likewise|Ebenso)\s+(?!so(?!\p{L}))/u
/** "Frau Kramm schickt": somebody, and what they do. */
const actingPerson = new RegExp(String.raw`^(?:${addressing}\s+)*(?:\p{Lu}[\p{L}'’-]+\s+){1,3}\p{Ll}`, 'u')
const subordinate = /(?:,\s+dass|\sthat|:)\s+/u

/** Reads running text for decisions and tasks: sentences that say something was agreed, and who will do, or does, something. */
export function readProse(paragraphs: readonly string[], ofDocument: Setting): ProseRead {
  const decisions: string[] = []
  const actions: Action[] = []
  for (const paragraph of paragraphs) {
    // Minutes in two languages have paragraphs of both.
    const setting = { ...ofDocument, lang: languageTold(paragraph) ?? ofDocument.lang }
    let last: string | null = null
    let isBehindTask = false
    let isBehindDecision = false
    for (const sentence of wholeSentences(paragraph, setting)) {
      const clauses = clausesOf(sentence, setting.known)
      for (const [index, clause] of clauses.entries()) {
        const before = isBehindTask ? actions.at(-1) : undefined
        const late = before?.due === null ? laterDeadline(clause, setting) : null
        if (before !== undefined && late !== null) {
          actions[actions.length - 1] = { ...before, due: late }
          continue
        }
        const who = doerOf(clause, last, setting.known)
        const task = taskOf(clause, who, setting, undated.test(clauses[index + 1] ?? '') || undated.test(clause))
        isBehindTask = task !== null
        if (task !== null) actions.push(task)
        isBehindDecision = task === null && (saysSettled(clause, isSubject(who)) || (isBehindDecision && who === null && andAlso.test(clause) && !clause.endsWith('?') && !isUnsettled(clause)))
        if (isBehindDecision) decisions.push(clause)
        last = who?.owner ?? last
      }
    }
  }
  return { decisions, actions }
}

/** Where a number ends a sentence: in English any, in German a year, and a day before somebody or an article. */
const afterNumber = {
  de: new RegExp(String.raw`(?<=(?<!\d)\d{4}\.)\s+(?=\p{Lu})|(?<=\d\.)\s+(?=(?:${addressing}|Die|Der|Das|Er|Sie|Es|Ein|Eine|Man|Im|Am|Bis)\s)`, 'u'),
  en: /(?<=\d\.)\s+(?=\p{Lu})/u,
}

/** Sentences; what a colon announces belongs to its sentence, unless that only heads what somebody does. */
function wholeSentences(paragraph: string, { lang, known }: Setting): string[] {
  const sentences: string[] = []
  for (const { text } of sentencesOf(paragraph)) {
    for (const part of text.split(afterNumber[lang])) {
      const before = sentences.at(-1)
      const isJoined = before !== undefined && before.endsWith(':') && before.length < longestSentence
      if (isJoined && heading.test(before) && !saysSettled(before, false) && mentionsIn(before, known).length === 0 && doerIn(part, known)?.start === 0) sentences[sentences.length - 1] = part
      else if (isJoined) sentences[sentences.length - 1] = `${before} ${part}`
      else sentences.push(part)
    }
  }
  return sentences.filter((sentence) => sentence.length <= longestSentence)
}

/** A sentence in which several people are given something to do, parted before each of them. */
function clausesOf(sentence: string, known: KnownPeople): string[] {
  const cuts: number[] = [0]
  const starts = new Set(mentionsIn(sentence, known).map(({ start }) => start))
  for (const match of sentence.matchAll(clauseEnd)) {
    const at = match.index + match[0].length
    const isJoined = match[0].startsWith(';') ? pointsBack.test(sentence.slice(at)) && saysSettled(sentence.slice(at), false) : (!starts.has(at) || !actingPerson.test(sentence.slice(at)) || isList(sentence.slice(0, match.index), known))
    if (!isJoined) cuts.push(at)
  }
  return cuts.map((start, index) => sentence.slice(start, cuts[index + 1]).replace(/[;,]?\s+(?:(?:und|and|während|while|whereas)\s*)?$/u, ''))
}

/** "Frau A und Herr B werden …": as long as only people were named, nobody has anything to do yet. */
function isList(before: string, known: KnownPeople): boolean {
  const [first] = mentionsIn(before, known)
  return first !== undefined && !/\p{Ll}{2,}/u.test(before.slice(first.end).replace(/(?<!\p{L})(?:und|and)(?!\p{L})|\([^()]*\)/gu, ''))
}

/** The deadline that a clause gives the task before it; null where it names somebody, or says more than until when. */
function laterDeadline(clause: string, setting: Setting): MinutesDate | null {
  if (!until.test(clause) || !ofTask[setting.lang].test(clause) || isUnsettled(clause)) return null
  if (!ofThing.test(clause) && !timeLeft.test(clause) && (pronoun.test(clause) || doerIn(clause, setting.known) !== null)) return null
  return deadlineIn(clause, setting)
}

/** Who does what a clause says; "sie" and "he" are who was last. */
function doerOf(clause: string, last: string | null, known: KnownPeople): Doer | null {
  const found = pronoun.exec(clause)?.[0]
  if (found !== undefined && last !== null) return { owner: last, start: 0, end: found.length, by: 'subject' }
  return doerIn(clause, known) ?? (asksBody.test(clause) || chargesBody.test(clause) ? bodyIn(clause) : null)
}

function taskOf(clause: string, who: Doer | null, setting: Setting, isUndated: boolean): Action | null {
  const due = deadlineIn(clause, setting)
  if (who !== null && isTask(clause, who, due, isUndated, setting.lang)) return { owner: who.owner, due, text: clause }
  if (!saysSettled(clause, isSubject(who))) return null
  // "It was agreed that Ms. Falke will …": settled, but somebody has to do it.
  const at = subordinate.exec(clause)
  const inner = at === null ? null : doerIn(clause.slice(at.index + at[0].length), setting.known)
  return inner === null ? null : { owner: inner.owner, due, text: clause }
}

function isTask(clause: string, { end, by, start }: Doer, due: MinutesDate | null, isUndated: boolean, lang: 'de' | 'en'): boolean {
  if (by !== 'subject') return true
  const behind = clause.slice(end)
  const hasDue = due !== null || isUndated
  if (lang === 'en') return promisedEnglish.test(behind) || (hasDue && finiteEnglish.test(behind) && !tellingEnglish.test(behind))
  // "Bis Freitag schickt Frau …": the verb stands before.
  const verb = start > 1 ? (/\s(\p{Ll}+)\s+$/u.exec(clause.slice(0, start))?.[1] ?? null) : null
  const said = verb === null ? behind : ` ${verb}${behind}`
  if (/^(?:\s*\([^()]*\))?\s+(?:wird|werden)\s/.test(said) && participle.test(said.replace(/[.,;].*$/, '')) && !/gebeten|beauftragt/.test(said)) return false
  return (promised.test(said) && (!wanted.test(said) || willDo.test(said))) || doing.test(said) || (hasDue && finite.test(said) && !telling.test(said)) || (due !== null && isSetOff(said, due))
}

/** Whether nothing but until when stands behind what somebody does: "fragt nach Terminen, bis 10.1.". */
function isSetOff(said: string, { text }: MinutesDate): boolean {
  const behind = setOff.exec(said)
  return behind?.[1] === text.replace(/\.$/, '') && doingToo.test(said.slice(0, behind.index))
}

function isSubject(who: Doer | null): boolean {
  return who?.start === 0
}
