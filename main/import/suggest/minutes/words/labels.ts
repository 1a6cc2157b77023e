import { Recent } from '../../../../search/language/recent'
import { placesIn } from '../../words/gazetteer'
import { addressing } from '../../words/words-of-people'

/** What a label says that follows it. */
export type Topic =
  | 'date' | 'place' | 'date-and-place' | 'present' | 'absent' | 'copies' | 'chair' | 'writer' | 'agenda' | 'subject'
  | 'decision' | 'result' | 'action' | 'decision-or-action' | 'owner' | 'due' | 'other'

/** A label at the beginning of a line, with what stands behind it. */
export interface Label {
  readonly topic: Topic
  readonly label: string
  /** Whom the label itself names: "Action (Falke):", "Aufgabe für Frau Kramm:". */
  readonly named: string | null
  readonly rest: string
}

const ofMeeting = String.raw`(?:\s+(?:of\s+(?:the\s+)?|der\s+|des\s+)(?:meeting|session|sitzung|besprechung|treffens|gesprächs))?`
const when = String.raw`(?:Sitzungs|Besprechungs|Tagungs|Gesprächs|Veranstaltungs)?(?:datum|termin|tag|zeit(?:raum|punkt)?|uhrzeit)${ofMeeting}|wann|(?:meeting\s+)?(?:date|day)${ofMeeting}|when|time|held\s+on|(?:(?:sitzung|besprechung|treffen|(?:telefon)?gespräch|telefonat|anruf|meeting|session|call)\s+)?(?:am|vom|on)(?=\s*:)`
const where = String.raw`(?:(?:stadt|raum|saal|haus|gebäude)\s*(?:/|,|&|und)\s*ort|ort\s*(?:/|,|&|und)\s*(?:stadt|raum|saal|haus|gebäude))|(?:(?:town|city|room|building)\s*(?:/|,|&|and)\s*(?:place|venue|location)|(?:place|venue|location)\s*(?:/|,|&|and)\s*(?:town|city|room|building))|(?:Sitzungs|Besprechungs|Tagungs|Veranstaltungs)?ort${ofMeeting}|(?:Sitzungs|Besprechungs|Tagungs)(?:raum|saal)|treffpunkt|wo|tagungsstätte|(?:meeting\s+)?(?:place|venue|location|site)${ofMeeting}|where|held\s+at|platform|plattform|(?:in|at)(?=\s*:)`
const deciding = String.raw`motion(?=[^:]{0,40}:\s.*[.!]\s*(?:carried|passed|adopted|approved|accepted)(?!\p{L}))|(?:vereinbart|verabredet|beschlossen|festgelegt|abgesprochen|entschieden)\s+(?:wurden?|wird|werden|haben\s+wir)|beschl(?:uss|uß|üsse|ossen)|entscheidung(?:en)?|entschieden|festlegung(?:en)?|festgelegt|vereinbarung(?:en)?|vereinbart|verabredung(?:en)?|verabredet|absprachen?|abgesprochen|abmachung(?:en)?|abgemacht|übereinkunft|verständigung|einigung|konsens|festgehalten|so\s+(?:beschlossen|entschieden|vereinbart)|decisions?(?:\s+(?:made|taken|reached))?(?:\s+today)?|(?:decided|agreed|settled|resolved)\s+(?:today|this\s+time|at\s+(?:the|this)\s+meeting)|decided|resolved|resolutions?|agreed|agreements?(?:\s+(?:made|reached))?|settled|concluded|carried|consensus|ruling|approved|adopted|motion\s+carried|(?:what\s+)?(?:we|was|has\s+been)\s+(?:decided|agreed|settled|resolved)|(?:was|das)\s+(?:(?:haben|wurde|ist)\s+)?(?:wir\s+)?(?:beschlossen|entschieden|vereinbart|festgelegt)(?:\s+(?:haben|wurde|ist))?|was\s+gilt|(?:heute|diesmal)\s+(?:beschlossen|entschieden|vereinbart|verabredet|festgelegt)|was\s+(?:die|wir)\s+(?:\p{L}+\s+)?(?:beschloss(?:en)?|entschied(?:en)?|vereinbarte?n?|festlegte?n?)`
const doing = String.raw`(?:offene\s+|vereinbarte\s+)?aufgaben?(?:liste|verteilung)?|(?:arbeits|prüf)?auftr(?:ag|äge)|(?:vereinbarte\s+)?maßnahmen?(?:liste|plan)?|to[\s-]?dos?(?:[\s-]liste?)?|(?:noch\s+)?zu\s+(?:erledigen|tun|veranlassen)|es\s+(?:übernimmt|übernehmen)|(?:wird|ist)\s+(?:noch\s+)?zu\s+(?:erledigen|veranlassen)|wird\s+(?:erledigt|veranlasst)|(?:weitere\s+)?veranlassung(?:en)?|erledigung(?:en|sliste)?|umsetzung|ausführung|wiedervorlagen?|to-?do-?punkte|arbeitspunkte|(?:offene\s+|anstehende\s+)arbeiten|arbeitsliste|folge(?:aufgaben?|auftr(?:ag|äge))|(?:still\s+)?to\s+be\s+done|still\s+to\s+do|for\s+(?:further\s+)?action|to\s+follow\s+up|hausaufgaben|pendenzen(?:liste)?|list\s+of\s+(?:actions|tasks)|(?:wer\s+(?:macht|tut|übernimmt)\s+was|who\s+does\s+what)(?:,?\s+(?:bis\s+wann|by\s+when))?\??|(?:agreed\s+)?actions?(?:\s+(?:items?|points?|list|log|plan|sheet|register|table|required|agreed))?|(?:agreed\s+)?tasks?(?:\s+list)?|assignments?|duties|duty|deliverables?|pending|outstanding|(?:items?|matters?|points?)\s+(?:to\s+be\s+actioned|for\s+(?:follow[\s-]?up|action))|homework|zusagen?|commitments?|undertakings?|jobs?(?:\s+to\s+do)?|follow[\s-]?ups?(?:\s+(?:actions?|tasks?|items?|points?))?|next\s+steps|(?:nächste|weitere)\s+schritte|(?:weiteres|weitere)\s+vorgehen(?:sweise)?`

/** "Councillors present". */
const those = String.raw`(?:members|councill?ors|commissioners|officers|officials|staff|trustees|directors|governors|delegates|partners|persons|people|others)`

/** "Verwaltung: Herr Dr. Falke, Umweltamt" among those present; "Verwaltung: Frau Kramm prüft das" tells of them. */
const ofGroup = String.raw`(?:verwaltung|politik|presse|externe|sachverständige|beratend|berater(?:innen)?|sekretariat)(?=\s*:\s+(?:herrn?|frau)\s+(?:(?:dr|prof)\.\s+)*\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+)?\s*(?:[,(;](?!.{0,120}[,)]\s\p{Ll}.{0,200}\.$)|$))`

/** The words of each topic; the first that fits counts, so that those of several words stand before their parts. */
const words: readonly (readonly [Topic, string])[] = [
  ['date-and-place', String.raw`(?:${when}|${where})\s*(?:/|,|&|\+|und|and)\s*(?:${when}|${where})(?:\s*(?:/|,|&|und|and)\s*(?:${when}|${where}))?`],
  ['decision-or-action', String.raw`(?:${deciding}|ergebnisse)\s*(?:/|,|&|und|and)\s*(?:${doing})|(?:${doing})\s*(?:/|,|&|und|and)\s*(?:${deciding})`],
  ['absent', String.raw`krank(?:gemeldet|heitsbedingt\s+abwesend)?|erkrankt|(?:in|im)\s+urlaub|beurlaubt|dienstlich\s+verhindert|on\s+(?:leave|duty|mission|travel)|(?:members|delegates|mitglieder)\s+(?:excused|absent|entschuldigt)|away|no[\s-]shows?|nicht\s+da|(?:off\s+)?sick|did\s+not\s+(?:join|attend|come|take\s+part|participate|dial\s+in)|(?:could|can)\s*not\s+(?:join|dial\s+in|take\s+part|participate)|nicht\s+(?:zugeschaltet|erreichbar|eingewählt)|who\s+was\s*n(?:o|')t(?:\s+there)?|wer\s+(?:fehlte|nicht\s+(?:da|dabei)\s+war)|(?:abwesend|abw\.|entsch\.|nicht\s+anwesend|verhindert|fehlend|es\s+fehl(?:en|ten)|entschuldigt)(?:e[rn]?)?(?:\s+(?:fehl(?:t|en|te|ten)|sind|waren|war|ist|haben\s+sich))?|(?:(?:${those}\s+)?absent|missing|not\s+present|excused|regrets|(?:unable|not\s+able)\s+to\s+(?:attend|come|join))(?:\s+with\s+(?:an\s+)?apolog(?:ies|y))?|(?:sent|sending|with)\s+(?:their\s+)?(?:regrets|apologies)|apolog(?:ies|y)(?:\s+(?:for\s+absence|received))?(?:\s+from)?|nicht\s+(?:teilgenommen(?:\s+haben)?|dabei|gekommen|erschienen|zugegen|vertreten)|(?:leider\s+)?(?:abgesagt|abgemeldet|absagen)(?:\s+(?:hat|hatte|haben|hatten|mussten?))?|(?:could|can)(?:\s*not|n['’]t)\s+(?:come|attend|make\s+it|be\s+there)|not\s+(?:attending|there|on\s+the\s+(?:line|call|phone)|in\s+the\s+room)|nicht\s+(?:am\s+(?:telefon|apparat|tisch)|in\s+der\s+leitung)`],
  ['copies', String.raw`verteiler(?:liste)?|nachrichtlich|(?:zur\s+)?kenntnis(?:\s+an)?|kopien?(?:\s+an)?|cc|distribution(?:\s+list)?|cop(?:y|ies|ied)(?:\s+to)?|in\s+copy|circulation(?:\s+list)?|(?:circulated|sent|distributed)\s+to|empfänger|recipients|info(?:rmation)?\s+an`],
  ['present', String.raw`(?:in\s+)?vertretung\s+(?:für|von)\s+[^:]{2,40}(?=:)|(?:standing|sitting)\s+in\s+for\s+[^:]{2,40}(?=:)|day\s+\d\s+only|nur\s+(?:am\s+)?(?:\d\.\s+|\p{L}+\s+)?tag(?:\s+\d)?|(?:zeitweise|teilweise|zeitweilig)(?:\s+(?:anwesend|dabei))?|(?:temporarily|partly)\s+present|part\s+of\s+the\s+(?:time|meeting)|(?:weitere\s+|weiterhin\s+|ferner\s+|außerdem\s+)?(?:es\s+(?:waren|sind)\s+)?(?:anwesend(?:e|en)?|anw\.|zugegen|(?:mit\s+)?dabei|(?:telefonisch|digital|online|per\s+\p{L}+)\s+(?:dazu|dabei|verbunden)|(?:(?:telefonisch|per\s+\p{L}+|online)\s+)?zugeschaltet|erschienen|gekommen|vertreten|versammelt|teilgenommen|mitgewirkt|mitgemacht|beteiligt)(?:\s+(?:sind|waren|haben|hatten|personen|mitglieder|gäste|partner))?|anwesenheit(?:sliste)?|ferner|(?:sitzungs|besprechungs|gesprächs)?teilnehm(?:ende[rn]?|er)(?:\s*[/*:_]?\s*-?innen)?(?:\s*(?:und|/|&)\s*teilnehmer(?:innen)?)?(?:\s+aus\s+[\p{L}-]+)?|teiln(?:ehmer(?:kreis|liste)|\.)|TN|teilnahme|es\s+nahmen\s+teil|beteiligte|mitwirkende|(?:als\s+)?g(?:ast|äste)|gesprächspartner(?:innen|in)?|(?:(?:telefon|video)?gespräch|telefonat)\s+mit|geführt\s+(?:von|durch)|anruf\s+von|anrufer(?:in)?|(?:an|auf|entgegen)genommen\s+(?:von|durch)|call\s+(?:with|from)|caller|(?:teilnehmer|gesprächs|diskussions|besprechungs|verhandlungs|tisch)?runde|(?:in|an)\s+(?:der|unserer)\s+runde|(?:am|an\s+den)\s+(?:telefon|apparat|tisch)(?:en)?(?:\s+(?:saßen|waren))?|in\s+der\s+leitung|(?:stimmberechtigte\s+)?mitglieder|wer(?:\s+war(?:en)?\s+(?:(?:mit\s+)?dabei|da|anwesend))?|personen|present(?:\s+(?:were|are))?|${those}\s+(?:present|in\s+attendance)|(?:also\s+)?(?:present|in\s+attendance)|attend(?:ance(?:\s+(?:list|sheet|register))?|ees|ed\s+by)|(?:list\s+of\s+)?participants(?:\s+from\s+[\p{L}-]+)?|(?:participating|attending|taking\s+part|participated|attended|took\s+part)(?:\s+were)?|contribut(?:ors|ing)|here|da(?:\s+(?:waren|sind))?|(?:in\s+)?präsenz|vor\s+ort(?=\s*:)|in\s+person|(?:(?:per|via|über|on|by)\s+)?(?:zoom|webex|skype|ms\s+teams)(?=\s*:)|late|came\s+late(?:r)?|arrived\s+late(?:r)?|später\s+(?:dazu|gekommen)|verspätet|(?:visiting|inspection|site)\s+(?:party|team)|(?:besuchs|begehungs)gruppe|in\s+(?:the|our|der|unserer)\s+(?:call|meeting|conference|konferenz|schalte|sitzung|besprechung)|dial(?:l)?ed\s+in|(?:joined|connected)(?!\s+by\s+(?:phone|video|telephone)(?!\p{L}))|delegates|officers|officials|staff|councill?ors|zugeschaltete|eingewählt|(?:those\s+)?(?:a)?round\s+the\s+table|(?:by|via)\s+(?:tele)?phone(?=\s*:)|who(?:\s+(?:was\s+(?:there|present)|took\s+part|attended|came|joined|met))?|wer\s+(?:dabei\s+war|da\s+war|kam|teilgenommen\s+hat|teilnahm)|(?:members|people)(?:\s+(?:present|attending|in\s+attendance))?|on\s+(?:the\s+)?(?:line|call|phone|screen)|(?:am|per)\s+(?:bildschirm|video)|in\s+the\s+room|${ofGroup}|with\s+us|at\s+the\s+table|those\s+(?:present|attending)|(?:the\s+)?[\p{L}-]+\s+(?:side|delegation)|[\p{L}-]+er\s+(?:seite|delegation)|delegation\s+(?:aus|from)\s+[\p{L}-]+|guests?|observers?|online|remotely|(?:joined|joining|connected)\s+(?:online|remotely|by\s+(?:phone|video|telephone))`],
  ['chair', String.raw`(?:(?:sitzungs|versammlungs|gesprächs|besprechungs)leiter(?:in)?|(?:sitzungs|versammlungs|gesprächs|besprechungs|diskussions)?leitung|vorsitz(?:ende[rn]?)?|moderation|moderator(?:in(?:nen)?|en)?|chair(?:person|man|woman|ed\s+by|ing)?|presid(?:ing(?:\s+(?:member|officer))?|ed\s+by)|in\s+the\s+chair|facilitat(?:ors?|ion|ed\s+by)|moderated\s+by)`],
  ['writer', String.raw`protokoll(?:führung|führer(?:in)?|ant(?:in)?)?|schriftführ(?:ung|er(?:in)?)|niederschrift|mitschrift|(?:verfasst|aufgezeichnet|erstellt)\s+von|für\s+(?:das\s+protokoll|den\s+vermerk|die\s+niederschrift)|minutes(?:\s+(?:taken\s+)?by)?|notes(?:\s+(?:taken\s+)?by)?|(?:minute|note)[\s-]?taker|minutes\s+secretary|record(?:ed\s+by|er)|rapporteur|scribe|secretary|taken\s+by`],
  ['agenda', String.raw`tagesordnung(?:spunkte)?|agenda(?:\s+items)?|tops?|(?:besprochene\s+)?themen(?:liste)?|besprechungspunkte|gesprächspunkte|programme?|program|ablauf(?:plan)?|topics(?:\s+discussed)?|items(?:\s+discussed)?|order\s+of\s+(?:business|the\s+day)|running\s+order|(?:besprochene\s+|behandelte\s+|diskussions)?punkte|(?:besprochen|behandelt)(?:\s+wurden?)?|was\s+(?:wir\s+)?besprochen\s+(?:haben|wurde)|themenübersicht|auf\s+der\s+tagesordnung(?:\s+stand(?:en)?)?|on\s+the\s+agenda(?:\s+(?:was|were))?|(?:subjects|matters|topics|points|items)\s+(?:covered|discussed|dealt\s+with|for\s+discussion)|discussion\s+(?:topics|items|points)|what\s+we\s+(?:discussed|talked\s+about)|gliederung|inhalte|business|points\s+discussed`],
  ['date', when],
  ['place', where],
  ['subject', String.raw`betreff|betrifft|betr\.?|about|concerning|hier|thema|anlass|gegenstand|subject|re|topic|purpose|sitzung|besprechung|meeting`],
  ['decision', deciding],
  ['result', String.raw`ergebnis(?:se)?|results?|outcomes?|conclusions?|fazit`],
  ['action', doing],
  ['owner', String.raw`(?:haupt)?verantwortlich(?:e[rn]?|keit)?|verantw\.|beauftragte?[rn]?|bearbeit(?:er(?:in)?|ung)|zuständig(?:keit)?|federführung|federführend|durch|owner|responsib(?:le|ility)(?:\s+person)?|person\s+responsible|lead|by\s+whom|assigned\s+to|assignee|action\s+by`],
  ['due', String.raw`(?:abgabe)?frist|(?:ziel|abgabe|end)(?:termin|datum)|stichtag|fertigstellung|fällig(?:keit)?|bis(?:\s+wann)?|erledig(?:en|t|ung)\s+bis|deadline|due(?:\s+(?:date|by|on))?|by(?:\s+when)?|target(?:\s+date)?|completion(?:\s+date)?|time\s*(?:line|frame)`],
  ['other', String.raw`gesendet|sent|from|to|through|von|an|über|bearbeite(?:r|rin|t\s+von)|sachbearbeitung|a(?:kten)?z(?:eichen)?\.?|telefon|tel\.?|e-?mail|beginn|ende|dauer|anlagen?|attachments?|annex(?:es)?|(?:nächste[rs]?\s+(?:sitzung|treffen|termin|besprechung))|next\s+(?:meeting|session|date)|diskussion|discussion|aussprache|sachstand|bericht|report|hinweise?|info(?:rmation)?|notes?|background|hintergrund|offene?(?:\s+(?:punkte?|fragen?))?|open(?:\s+(?:points?|questions?|issues?))?|vertagt|zurückgestellt|deferred|postponed|parked|proposals?|vorschl(?:ag|äge)|status|stand|raum|room|start|begin|end|close[d]?|zusammenfassung|summary|begründung|rückfragen|kontakt|contact|verschiedenes`],
]

const ofPeople: ReadonlySet<Topic> = new Set<Topic>(['present', 'absent', 'copies', 'chair', 'writer'])
const ofResults: ReadonlySet<Topic> = new Set<Topic>(['decision', 'action', 'decision-or-action'])
/** What stands behind these in figures is a day, and no count. */
const ofDays: ReadonlySet<Topic> = new Set<Topic>(['date', 'due'])
const numbered = String.raw`(?:\s{0,2}(?:Nr\.?|No\.?|#)?\s?\d[\d./-]*)?`
const whom = String.raw`(?:\s*[([]([^)\]]{1,60})[)\]]|\s+(?:for|für|an|by(?!\s+wh)|durch)\s+([^:]{1,60}?)|\s+((?:${addressing}\s+){1,2}[^:]{1,40}?)|\s+(\p{L}[\p{L}.'’-]*(?:\s+[\p{L}.'’+&-]+){0,5})(?=\s*:))?`
/** "Teilnehmende und Kürzel": what is said of those who are listed. */
const withWhat = String.raw`(?:\s*(?:,|\(|und|and|&|mit|with)\s*(?:(?:deren|ihre[nr]?|their)\s+)?(?:kürzeln?|abkürzung(?:en)?|initial(?:en|s)?|abbreviations?|funktion(?:en)?|functions?|roles?|institution(?:en|s)?|organi[sz]ation(?:en|s)?|affiliations?)\)?)?`
/** "Decision 7.1 Tea is free": what is counted in two needs no colon. */
const countedInTwo = String.raw`|(?<=\d[./-]\d{1,3})(?=\s+\p{L})`
const endsInCount = /\d[./-]\d{1,3}\s+$/
const labels = words.map(([topic, alternatives]) => [topic, new RegExp(String.raw`^((?:${alternatives})${ofDays.has(topic) ? '' : numbered}${ofPeople.has(topic) ? withWhat : ''})${whom}\s*(?::(?!\d)${ofResults.has(topic) ? countedInTwo : ''}|$|\s[–—-](?=\s)|(?<=\d)\.(?=\s)|\s{3,}(?=\S)(?!.*\S\s{3,}\S))\s*`, 'iu')] as const)

/** Labels that need no colon, as they begin a sentence: "Anwesend waren …", "Apologies were received from …", "Resolved that …". */
const sentences: readonly (readonly [Topic, RegExp])[] = [
  ['absent', /^(?:entschuldigt\s+(?:fehl\p{L}+|sind|waren|war|ist|hat(?:te)?(?:n)?\s+sich|haben\s+sich)|es\s+fehl(?:t|en|te|ten)|(?:leider\s+)?(?:absagen\s+mussten?|abgesagt\s+ha(?:t|tte|ben|tten))|nicht\s+(?:teilnehmen|kommen|dabei\s+sein)\s+konnten?|(?:apologies|regrets)\s+(?:for\s+absence\s+)?(?:were\s+|had\s+been\s+)?(?:received|came|sent|given)?\s*(?:from|by))(?!\p{L})\s*/iu],
  ['present', /^(?:(?:anwesend|zugegen|dabei|erschienen|zugeschaltet)\s+(?:sind|waren)|(?:teilgenommen|mitgewirkt)\s+haben|es\s+nahmen\s+teil|(?:those\s+)?(?:present|in\s+attendance)\s+were)(?!\p{L}):?\s*/iu],
  ['writer', /^(?:(?:notes|minutes|record)\s+(?:taken|written|kept)\s+by|(?:recorded|minuted)\s+by|protokoll(?:iert)?\s+(?:führte?|von)|(?:verfasst|aufgezeichnet)\s+von)(?!\p{L}):?\s*/iu],
  ['chair', /^(?:chaired\s+by|in\s+the\s+chair|den\s+vorsitz\s+(?:hat(?:te)?|führte?)|geleitet\s+von)(?!\p{L}):?\s*/iu],
  ['decision', /^(?:(?:it\s+was\s+)?(?:resolved|agreed|decided)\s+(?=that\s|to\s)|(?:resolved|agreed|decided),\s+)/u],
  ['decision', /^(?:RESOLVED|AGREED|DECIDED|BESCHLOSSEN|VEREINBART)[,:]?\s+/u],
]

/** "Protokoll: Treffen am Bauhof" says what the minutes are of, not who wrote them. */
const ofGathering = /^\p{L}*(?:sitzung|besprechung|treffen|konferenz|gespräch|termin|beirat|ausschuss|kreis|meeting|session|conference|workshop|committee)(?!\p{L})/iu

/** "Flipchart 4 – Aufgaben", "Plakat B: Vereinbarungen": what a label may be counted by that stands alone behind it. */
const sheet = /^\p{Lu}\p{L}{2,15}\s+(?:\d{1,2}|\p{Lu})\s*(?::|\s[–—-])\s+(?=\p{Lu})/u

/** "Beschluss / Decision:": what stands before the second wording of a label. */
const firstWording = /^(\p{L}[^:/]{1,40}?)\s*:?\s*\/\s*(?=\p{L}[^:/]{1,60}(?::|\s{3}|$))/u
/** A wording of a label, where nothing but its first word is written as a name may be. */
const wording = /^\p{L}+(?:\s\p{Ll}+){0,4}$/u
const otherWording = /^\p{L}+(?:\s\p{Ll}+){0,4}:/u
const longestWording = 60

// Whatever is read from minutes asks for the labels of their lines anew.
const mostKnown = 500
const known = new Recent<Label | null>(mostKnown)

/** The label a line begins with, or null. A label stands by itself, or has a colon, a dash or the gap to a second column behind it. */
export function labelOf(line: string): Label | null {
  const found = known.get(line)
  if (found !== undefined) return found
  const label = readLabel(line)
  known.set(line, label)
  return label
}

function readLabel(line: string): Label | null {
  const own = labelInTwo(line) ?? ownLabelOf(line)
  if (own !== null) return own
  const onSheet = sheet.exec(line)
  const label = onSheet === null ? null : ownLabelOf(line.slice(onSheet[0].length))
  return label?.rest === '' ? label : null
}

/** A label in two languages: either wording says the same; above people one that is known is enough. */
function labelInTwo(line: string): Label | null {
  if (!line.slice(0, longestWording).includes('/')) return null
  const [whole = '', first = ''] = firstWording.exec(line) ?? []
  if (whole === '') return null
  const behind = line.slice(whole.length)
  const [label, other] = [ownLabelOf(behind), ownLabelOf(`${first}:`)]
  if (label !== null && other !== null) return label.topic === other.topic ? label : null
  const [second = ''] = otherWording.exec(behind) ?? []
  const known = label ?? (other === null || second === '' ? null : { ...other, rest: behind.slice(second.length).trim() })
  return known !== null && ofPeople.has(known.topic) && wording.test(first) ? known : null
}

/** Whether words are but another wording of a label: "Aufgabe (Action):" names nobody. */
function isWordingOf(topic: Topic, words: string): boolean {
  return ownLabelOf(`${words}:`)?.topic === topic
}

/** Who came may be called so, and what is talked about: "1. Staff", "Staff: Ama Boateng has left". */
const mayBeTold = /^(?:joined|connected|delegates|officers|officials|staff|councill?ors|g(?:ast|äste)|guests?|delegation\s+(?:aus|from)\s+[\p{L}-]+|(?:the\s+)?[\p{L}-]+\s+delegation)$/iu
const toldOf = /(?<!\p{L})(?:has|have|had|is|are|was|were|will|would|shall|should|must|may|can)(?!\p{L})/u

/** Whether a label of people over a point that is counted names what is talked about, and not who came. */
export function isSubject({ topic, label, rest }: Label): boolean {
  return topic === 'present' && rest === '' && mayBeTold.test(label)
}

const whereabouts = /^(?:in|at|aus|zu)\s+\p{Lu}/u

function ownLabelOf(line: string): Label | null {
  if (!/^\p{Lu}|^\p{Ll}[\p{L}.'’ ]{1,19}:|:$/u.test(line)) return null
  for (const [topic, pattern] of labels) {
    const found = pattern.exec(line)
    // "Decision 7.1 was put off" tells of it.
    if (found !== null && endsInCount.test(found[0]) && /^\p{Ll}/u.test(line.slice(found[0].length))) continue
    // "Teilnehmer in Kumasi:" says where they were, not whose they are.
    const isWhere = (topic === 'present' || topic === 'absent') && whereabouts.test(found?.[5] ?? '') && placesIn(found?.[5] ?? '').length > 0
    // "Action Falke:" names somebody, "Maßnahmen im Bereich Abfall:" nobody.
    if (found?.[5] !== undefined && !isWhere && !/^(?:\p{Lu}|alle?(?!\p{L}))/u.test(found[5]) && !(topic === 'present' && /^(?:vom|von|from|of)\s/.test(found[5]))) continue
    // "Abgesagt hat Frau Kramm", "Leitung Dr. Falke": who is named is what the label says.
    if (found?.[4] !== undefined && ofPeople.has(topic)) return { topic, label: found[1] ?? '', named: null, rest: line.slice(line.indexOf(found[4], found[1]?.length)).trim() }
    // "Programm für die Gäste" is of another thing.
    if (topic === 'agenda' && found?.[3] !== undefined && !ofGathering.test(found[3].replace(/^(?:the|das|die|den|der|today's|unser\p{Ll}*|our)\s+/iu, ''))) continue
    // "Termin für den Herbst abstimmen   Falke   3.5." says what is to be done.
    if (topic === 'date' && (found?.[3] ?? found?.[5]) !== undefined) continue
    if (found === null || (topic === 'writer' && ofGathering.test(line.slice(found[0].length)))) continue
    if (mayBeTold.test(found[1] ?? '') && toldOf.test(line.slice(found[0].length))) continue
    // "Motion (Falke): …" names whose it was.
    const named = /^motion/i.test(found[1] ?? '') ? null : (found.slice(2).find((name) => name !== undefined)?.trim() ?? null)
    return { topic, label: found[1] ?? '', named: named === null || isWhere || isWordingOf(topic, named) ? null : named, rest: line.slice(found[0].length).trim() }
  }
  for (const [topic, pattern] of sentences) {
    const found = pattern.exec(line)
    if (found !== null) return { topic, label: found[0].trim(), named: null, rest: line.slice(found[0].length).trim() }
  }
  const isAnnouncement = line.length <= longestAnnouncement && /^\p{L}+\s[^:.;]*:$/u.test(line)
  const [topic] = isAnnouncement ? (announcing.find(([, pattern]) => pattern.test(line)) ?? []) : []
  return topic === undefined ? null : { topic, label: line, named: null, rest: '' }
}

const following = String.raw`(?:folgende\p{L}*|nächste[nr]?|weitere[nr]?|(?:the\s+)?(?:following|next))\s+(?:\p{L}+\s+)?`
/** What a sentence announces that ends in a colon: "Der Arbeitskreis beschließt einstimmig:", "The following people attended:". */
const announcing: readonly (readonly [Topic, RegExp])[] = ([
  ['absent', String.raw`entschuldigt|abgesagt|verhindert|nicht\s+(?:teil\p{L}+|anwesend|dabei|kommen)|apolog\p{L}+|unable\s+to|(?:not|could\s+not)\s+(?:present|attend)`],
  ['present', String.raw`anwesend|zugegen|(?:waren|sind)\s[^:]*dabei|saßen|zusammengekommen|teilgenommen|nahmen(?:\s[^:]*)?\steil|erschienen|present|in\s+attendance|attended|took\s+part|participated|sat\s+down|gathered`],
  ['agenda', String.raw`tagesordnung|agenda`],
  ['action', String.raw`${following}(?:(?:arbeits)?aufgaben|(?:arbeits|prüf)?aufträge|maßnahmen|schritte|tasks?|actions?(?:\s+(?:points?|items?))?|steps)`],
  ['decision', String.raw`${following}(?:beschl(?:uss|uß|üsse)|entscheidung(?:en)?|festlegung(?:en)?|vereinbarung(?:en)?|decisions?|resolutions?|agreements?)|folgendes(?:\s+\p{Ll}+){0,2}\s+(?:festgehalten|vereinbart|verabredet|beschlossen|festgelegt|entschieden)|(?:wie\s+folgt|folgendes)\s+(?:vereinbart|beschlossen|entschieden|festgelegt)|following\s+(?:was|were|has\s+been)\s+(?:agreed|decided|settled|resolved)|(?:agreed|settled)\s+(?:on\s+|upon\s+)?(?:as\s+follows|the\s+following)|beschließt|beschließen|beschloss(?:en)?|resolved|decided`],
] as const).map(([topic, alternatives]) => [topic, new RegExp(String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'iu')])
const longestAnnouncement = 120

/** Topics whose labels may stand behind another one on the same line. */
const inHead: ReadonlySet<Topic> = new Set<Topic>(['date', 'place', 'date-and-place', 'absent', 'copies', 'present', 'chair', 'writer', 'agenda'])
/** Topics whose labels may begin a sentence in the middle of a line. */
const inBody: ReadonlySet<Topic> = new Set<Topic>(['absent', 'agenda', 'decision', 'result', 'action', 'owner', 'due'])
const labelWithBracket = /(?<=^|\s)(\p{Lu}\p{L}+)\s?\([^()]{2,60}\):/gu
const guests = /^Als\s+G(?:ast|äste)\s/
const longestLabel = 120

/**
 * Parts a line before each label that begins in it: formats without line breaks of their own run several labelled lines
 * together. Behind a label of the head any other of the head counts, elsewhere only one that begins a sentence.
 */
export function splitAtLabels(line: string): string[] {
  const cuts = [0]
  const start = line.slice(0, longestLabel)
  const first = labelOf(start)
  if (first !== null && inHead.has(first.topic)) {
    let end = start.length - first.rest.length
    for (const { index } of line.matchAll(/(?<=\s)(?=\p{Lu}[^:\n]{1,40}:(?:\s|$))/gu)) {
      // The second wording of a label in two languages begins none of its own.
      if (index < end || !isLabelAt(line, index, inHead)) continue
      cuts.push(index)
      end = index + line.slice(index).indexOf(':')
    }
  }
  for (const { index } of line.matchAll(/(?=\p{Lu})(?<=[.!?)]\s{1,3}(?:[→•–-]\s)?)/gu)) if (isLabelAt(line, index, inBody) || guests.test(line.slice(index, index + 20))) cuts.push(index)
  // "Action (Falke): write the letter Action (Nagel): …": the same label again, where a format has run the lines together.
  const seen = new Set<string>()
  for (const { 1: label = '', index } of line.matchAll(labelWithBracket)) {
    if (!isLabelAt(line, index, inBody)) continue
    if (seen.has(label)) cuts.push(index)
    seen.add(label)
  }
  const ordered = [...new Set(cuts)].toSorted((a, b) => a - b)
  return ordered.map((start, index) => line.slice(start, ordered[index + 1]).replace(/\s[→•·–-]\s*$|[,;/]\s*$/, '').trim())
}

function isLabelAt(line: string, at: number, topics: ReadonlySet<Topic>): boolean {
  const label = labelOf(line.slice(at, at + longestLabel))
  return label !== null && topics.has(label.topic) && (label.rest !== '' || line.length - at < longestLabel)
}
