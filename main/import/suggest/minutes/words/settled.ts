/** How German says that something was settled. */
const german = [
  String.raw`(?:vereinbart|beschlossen|festgelegt|festgehalten(?=,)|festgeschrieben|verabredet|entschieden|abgesprochen|abgemacht)(?!\p{L})`,
  String.raw`(?:vereinbarte|beschloss|verabredete|beschließt|entschied)(?:n|en)?(?:(?:\s(?:mit|bei|gegen)\s[^.,]{1,60})?,|\s+(?:sich\s+)?(?:dass|zu|einstimmig|daher|deshalb)|\s+(?:die|der|das|man)\s)`,
  String.raw`(?:einigte|verständigte|einigen|verständigen|einigt|verständigt)n?\s+(?:man\s+)?sich|geeinigt|verständigt`,
  String.raw`(?:kam|kamen|kommt|kommen)(?=[^.]*\süberein(?!\p{L}))|übereingekommen|(?:legte|legten|legt|legen)(?=[^.]*\sfest(?!\p{L}))`,
  String.raw`(?:einigkeit|konsens|einvernehmen|übereinstimmung)(?=[^.]*(?:,\s+dass|darin|darüber)|[^.:]{0,40}:\s)|(?:stand|steht)\s+(?:(?!nicht|noch|kaum)\p{Ll}+\s+){0,2}fest(?=:|,\s+dass)`,
  // "Man war sich nach langer Aussprache einig", "Einig waren wir uns auch, dass …".
  String.raw`(?:war|waren|ist|sind)\s+(?:\p{Ll}+\s+){0,2}(?:sich|uns)\s+(?:(?!nicht|noch|kaum)\p{L}+\s+){0,6}einig|einig\s+(?:war|waren|ist|sind)\s+(?:\p{Ll}+\s+){0,3}(?:sich|uns)`,
  String.raw`(?:darüber|darin|hierüber|hierin)\s+(?:besteht|bestand|herrscht|herrschte)\s+(?:\p{Ll}+\s+){0,2}(?:einigkeit|konsens|einvernehmen|übereinstimmung)`,
  String.raw`(?:einvernehmlich|einstimmig|einhellig|einmütig|gemeinsam|verbindlich|mehrheitlich)\s+(?:geregelt|bestimmt|gebilligt|angenommen|befürwortet|genehmigt|verabschiedet|zugestimmt)`,
  String.raw`(?:antrag|anträge|vorschlag|vorschläge|vorschlags|entwurf|plan)(?=[^.]*\s(?:wird|werden|wurden?)\s(?:[^.]*\s)?(?:angenommen|gebilligt|zugestimmt|abgelehnt)(?!\p{L}))`,
  String.raw`gebilligt\s+(?:wird|werden|wurden?)|(?:fand|fanden|findet|finden)\s+(?:\p{Ll}+\s+){0,2}(?:zustimmung|billigung)`,
  String.raw`(?:entscheidung|wahl)\s+fiel\s+(?:auf|für|zugunsten)|fasst(?:e|en)?\s+(?:\p{L}+\s+){0,4}beschlu(?:ss|ß)(?!\p{L})|(?:traf|trafen)\s+(?:\p{L}+\s+){0,4}(?:vereinbarung|absprache|festlegung|entscheidung)(?!\p{L})`,
  String.raw`es\s+(?:bleibt|soll|blieb)\s+dabei(?:\s+bleiben)?(?=,|:|\s+dass)`,
  String.raw`es\s+bleibt\s+dabei`,
  String.raw`(?:protokoll|niederschrift|tagesordnung)(?=[^.]*\s(?:wird|wurde)\s(?:[^.]*\s)?(?:genehmigt|angenommen|gebilligt|bestätigt)(?!\p{L}))`,
]
/** Those who settle something together. */
const germanGroup = String.raw`(?:wir|alle(?:\s+(?:anwesenden|beteiligten|mitglieder|seiten))?|man|beide\s+seiten|die\s+(?:runde|anwesenden|mitglieder|gruppe|beteiligten|teilnehmenden|partner|sitzung|versammlung)|(?:der|das)\s+(?:\p{L}*(?:kreis|beirat|ausschuss|vorstand|gremium)))`
const germanTogether = [
  String.raw`(?:war|waren|ist|sind)\s+(?:\p{Ll}+\s+){0,2}(?:dafür|dagegen|einverstanden)`,
  String.raw`(?:sprach|sprachen|spricht|sprechen)\s+sich(?=[^.]*\saus(?:[\s,.]|$))|(?:stimmte|stimmten|stimmt|stimmen)(?=[^.]*\szu(?:[\s,.]|$))`,
  String.raw`(?:billigte|billigten|billigt|billigen|befürwortete|befürworteten)|(?:hielt|hielten|hält|halten)\s+(?:\p{Ll}+\s+){0,2}fest,\s+dass`,
]
/** "Die Runde sprach sich … aus", "Damit waren alle einverstanden". */
const germanOfGroup = [String.raw`${germanGroup}\s+(?:${germanTogether.join('|')})`, String.raw`(?:war|waren|ist|sind)\s+${germanGroup}\s+(?:\p{Ll}+\s+){0,2}(?:dafür|einverstanden)`]

/** How English says that something was settled. */
const english = [
  String.raw`(?:it\s+was|was|were|has\s+been|have\s+been|be)\s+(?:\w+\s+){0,2}(?:agreed|decided|resolved|settled)`,
  String.raw`(?:agreed|decided|resolved|determined)\s+(?:\w+ly\s+)?(?:that|to|on|not\s+to|:)|(?:agreed|resolved|decided)\s*[,:]`,
  String.raw`(?:agreement|consensus|unanimity)\b[^.]*\bthat|(?:there\s+(?:was|is)|reached)\s+(?:\w+\s+){0,2}(?:agreement|consensus)(?=[^.:]{0,60}:\s)|everyone\s+(?:was\s+)?agreed(?=:\s)|general\s+(?:agreement|consent)\b(?:[^.]*\bthat|\s+(?:on|to|for))`,
  String.raw`(?:we|they|all|(?:both|all)\s+(?:sides|parties|partners|present)|everyone|everybody|the\s+(?:meeting|committee|group|board|council|members|participants|partners|parties))\s+(?:(?:\w+ly|all|also|both|therefore)\s+)?(?:agree|decide|resolve)s?\s+(?:that|to|on)`,
  String.raw`(?:that|this|which)\s+is\s+(?:now\s+|hereby\s+|thereby\s+)?(?:agreed|decided|settled|fixed)(?!\s+(?:by|in|at|with)\s)`,
  String.raw`what\s+(?:we|everyone|all|the\s+[a-z]+)\s+(?:\w+ly\s+)?(?:settled|agreed|decided|resolved)(?:\s+(?:on|upon))?(?=:)`,
  String.raw`settled\s+(?:for|on|upon|that)|came\s+to\s+the\s+(?:conclusion|view|agreement)\s+that|reached\s+agreement`,
  String.raw`(?:of\s+one\s+mind|in\s+agreement|unanimous|at\s+one)\b[^.]*\bthat|concurred\s+that|common\s+ground\s+that|(?:ruled|fixed)\s+that|approved|adopted`,
  String.raw`(?:motion|resolution|proposal|suggestion)\b(?:[^.]*\b(?:was|were))?\s+(?:\w+ly\s+)?(?:carried|passed|accepted|endorsed|rejected|turned\s+down)`,
  String.raw`(?:choice|decision)\s+fell\s+on|met\s+with\s+(?:\w+\s+)?(?:approval|agreement)|made\s+up\s+their\s+minds?`,
]
const englishGroup = String.raw`(?:everyone|everybody|all|both\s+(?:sides|cities|parties|partners)|(?:all\s+(?:of\s+)?)?(?:the\s+|those\s+)?(?:meeting|committee|group|board|council|members|participants|partners|parties|forum|panel|round\s+table)|they|we)(?:\s+present)?`
const englishTogether = String.raw`(?:\w+ly\s+|then\s+|also\s+|finally\s+)?(?:accept(?:ed|s)?|endorse[ds]?|ratif(?:ied|ies|y)|backed|chose|opted\s+for|signed\s+off|voted\s+(?:to|for|against|in\s+favour)|gave\s+(?:its|their|general)\s+(?:approval|consent|assent|blessing)|(?:was|were)\s+in\s+favour)`
/** "Everyone present accepted that …": of one person it would be theirs. */
const englishOfGroup = String.raw`${englishGroup}\s+${englishTogether}`

const settledGerman = new RegExp(String.raw`(?<!\p{L})(?:${[...german, ...germanOfGroup].join('|')})`, 'iu')
const settledEnglish = new RegExp(String.raw`\b(?:${[...english, englishOfGroup].join('|')})(?!\w)`, 'i')

const participles = String.raw`(?:entschieden|beschlossen|vereinbart|festgelegt|geeinigt|einig|verständigt|verabredet|abgesprochen|abgemacht|geregelt|gebilligt|angenommen)`
/** What says that nothing was settled, or only that it had been before. */
const unsettled = new RegExp(
  [
    String.raw`(?<!\p{L})(?:nicht\s+(?:\p{Ll}+\s+){0,3}${participles}|noch\s+(?:nichts?|keine?)(?!\p{L})|keine?\s+(?:\p{Ll}+\s+)?(?:einigung|entscheidung|beschlu(?:ss|ß)|einigkeit|festlegung|vereinbarung|absprache|verabredung|zustimmung)`,
    String.raw`leg(?:t|te|ten|en)\s+[^.]*nicht\s+fest|nichts\s+(?:\p{Ll}+\s+)?${participles}|ohne\s+(?:beschlu(?:ss|ß)|ergebnis|entscheidung)|uneinig|vertagt|zurückgestellt|(?<!\sauf\s[^,;]{0,30}\d[^,;]{0,20}\s)verschoben|(?:bleibt|blieb)\s+(?:\p{Ll}+\s+)?offen|offen\s+(?:bleibt|blieb)|kam(?:en)?\s+nicht\s+zustande`,
    String.raw`(?:wie|(?<!(?:gilt|gelten|galt|galten)\s)als)\s+(?:\p{Ll}+\s+)?(?:vereinbart|beschlossen|verabredet)|(?:soll|sollte|muss)\s+(?:\p{Ll}+\s+){0,4}(?:entschieden|beschlossen|vereinbart)\s+werden|(?:wird|werden)\s+(?:[^.]*\s)?(?:nächste[nmrs]?|später|erst|demnächst|anschließend)\s(?:[^.]*\s)?${participles})(?!\p{L})`,
    String.raw`\b(?:not\s+(?:yet\s+)?(?:been\s+|be\s+|\w+ly\s+)?(?:agreed|decided|settled|resolved|accepted)|no\s+(?:\w+\s+)?(?:decision|agreement|conclusion|consensus)|nothing\s+was\s+(?:agreed|decided|settled)|(?:could|did)\s+not\s+(?:agree|decide|accept)|failed\s+to\s+agree|undecided|unresolved`,
    String.raw`(?:as|already)\s+(?:previously\s+)?(?:agreed|decided)|(?:to|will|shall)\s+(?:only\s+)?be\s+(?:agreed|decided)|(?:put|left|held)\s+(?:off|over|open)|postponed|deferred|adjourned|agreed\s+(?:to\s+(?:postpone|defer|return|come\s+back|revisit|leave\s+open)|with\s))`,
  ].join('|'),
  'iu',
)
/** "Record approved by the convenor on 28 August": of the record itself, below it. */
const approval = /^(?:(?:this|these|diese[rs]?)\s+)?(?:record|minutes|notes?|protokoll|niederschrift)\s+(?:approved|adopted|agreed|genehmigt|gebilligt|bestätigt)\s+(?:by|on|am|von|durch)\s/iu

/** Whether words say that nothing was settled, or only that a record is approved. */
export function isUnsettled(text: string): boolean {
  return unsettled.test(text) || approval.test(text)
}

/** "… bleibt unverändert (einstimmig).", "… (12:0:1)": how it was voted on. */
const voted = /\((?:einstimmig|mehrheitlich|einvernehmlich|unanimous(?:ly)?|\d{1,3}\s?:\s?\d{1,3}\s?:\s?\d{1,3})(?:[ ,][^()]{0,60})?\)\s*\.?$/iu

/** Whether a clause says that something was settled; in English what its own subject, one person, agreed to is theirs. */
export function saysSettled(clause: string, isOfPerson: boolean): boolean {
  return !isUnsettled(clause) && (voted.test(clause) || settledGerman.test(clause) || (settledEnglish.test(clause) && !isOfPerson))
}
