import givenNames from '../../../../resources/names/given-names.txt?raw'

/** Academic titles and forms of address kept as titles (see the rules of captions); "Herr" and "Frau" are dropped. */
const titleWords = String.raw`(?:Prof\.?|Professor|Dr\.?(?:-Ing\.|\s?h\.\s?c\.)?|Mr\.?|Mrs\.?|Ms\.?|Miss|Cllr\.?|Hon\.?|Nana|Opanyin|Togbe|Torgbui|Hajia|Rev\.?|H\.\s?E\.|Alhaji|Dipl\.-\s?Ing\.|Ing\.|Engr?\.|Sr\.|Mag\.|PD(?=\s))`
/** Forms of address, for patterns; lists cut them short: "Hr. Falke", "Fr Kramm". */
export const addresses = String.raw`(?:Herrn?|Hrn?\.?|Frau|Frl?\.?|Madam|Mad\.|Sir)`

/** A title or form of address, for patterns in which one stands before a name. */
export const addressing = String.raw`(?:${addresses}|${titleWords})`
/** One or more titles at the start of a text, with the space behind. */
export const titlesAtStart = new RegExp(String.raw`^(?:${addresses}\s+)?((?:${titleWords}\s+)*)`)
const surname = String.raw`(?:(?:von|van|zu|zur|vom)\s+(?:(?:der|den|dem)\s+)?)?\p{Lu}`
/** A title anywhere: what comes after is a name. */
export const titleAnywhere = new RegExp(String.raw`(?<![\p{L}.])(?:${addresses}\s+)?(?:${titleWords}\s+)+(?=${surname})|(?<!\p{L})${addresses}\s+(?=${surname})`, 'u')

/** Whether a text begins with a title or form of address before a name. */
export function startsWithTitle(text: string): boolean {
  return titleAnywhere.exec(text)?.index === 0
}

/** A full stop that may end a sentence: not that of an abbreviation, an initial, or "i. R.". */
export const fullStop = String.raw`(?<!(?<!\p{L})(?:Dr|Prof|Mr|Mrs|Ms|Hrn?|Frl?|Cllr|Hon|Rev|Sr|St|Dipl|Ing|Engr?|Mag|Nr|\p{L}))\.`

const organisation =
  /(?:amt(?:e?s)?|ämter|verwaltung|ministerium|universität|hochschule|institut|behörde|agentur|verein|verband|verbände|werke|(?:wasser|hilfs|bildungs|missions|studierenden|studenten)werk|stiftung|kammer|schule|gesellschaft|betriebe?|entsorgung|stelle|büro|referat|dezernat|ausschuss|werkstatt|akademie|genossenschaft|initiative|netzwerk|zentrum|botschaft|partnerschaften|agenda|forum|klinik|krankenhaus|museum|club|klub|kämmerei|kanzlei|polizei|feuerwehr|labor|fakultät|fachbereich|lehrstuhl|bücherei|bibliothek|archiv|bauhof|gärtnerei|försterei|(?<!gottes|ver|winter|außen|innen|früh|spät|nacht|tages|not)dienst)$/iu
/** Words that are nothing else when written like a name: "city" and "school" are things too. */
const organisationName =
  /^(?:Stadt|Rat|Gemeinde|Kreis|Land|Bund|Engagement|GmbH|gGmbH|e\.\s?V\.|AG|Assembly|Ministry|Department|University|Council|Agency|Authority|Institute|Office|Committee|Commission|Foundation|Association|Company|Directorate|Service|Services|Unit|Division|Secretariat|School|College|City|Municipal|Metropolitan|Chamber|Trust|Cooperative|Society|Union|Network|Centre|Center|Bank|Embassy|Board|Bureau|Alliance|Federation|Corporation|Laboratory|Hospital|Partnership|Consortium|Faculty|Ltd\.?|NGO|EPA)$/u

/** "Lahme & Partner", "Ärzte ohne Grenzen". */
const firm = /\p{L}\s+&\s+\p{Lu}|^\p{Lu}\p{L}*\s+(?:ohne|without)\s+\p{Lu}/u

/** Whether a phrase names an institution: by one of its words, by its first as people of many ("Farmers for Future"), or as an abbreviation in capitals. */
export function isOrganisation(phrase: string): boolean {
  const words = phrase.split(/[\s/-]+/).filter((word) => word !== '')
  return firm.test(phrase) || (isPlural(words[0] ?? '') && words[1] !== undefined && !isGivenName(words[1])) || words.some((word) => [organisation, organisationName].some((shape) => shape.test(word.replace(/[,;]$/, ''))) || (/^(?!Dr|Hon|[IVX]+$)\p{Lu}{2,}$/u.test(word) && !office.test(word)))
}

/** Offices as they are written before names in the two cities: Oberbürgermeister, (Metropolitan, District) Chief Executive, Member of Parliament. */
const office = /^(?:OB|MCE|DCE|CEO|MP|MdB|MdL)$/

const germanRole =
  /(?:beigeordnete[rn]?|leiter|meister|direktor|ingenieur|assistent|referent|planer|koordinator|berater|sekretär|minister|präsident|dezernent|botschafter|chef|student|lehrer|dolmetscher|professor|techniker|gärtner|fahrer|helfer|mitarbeiter|sprecher|verwalter|führer|forscher|wissenschaftler|anwält|händler|landwirt|biologe|geograf|geograph|architekt|praktikant|vertreter|moderator|trainer|redakteur|fotograf|handwerker|mechaniker|elektriker|entwickler|manager|inspektor|kämmerer|schüler|sachbearbeiter|beamter|volontär|volontär|experte|pate|kollege|imker|förster|bauer|winzer|künstler|architekt|meteorologe|chemiker|ökologe|hydrologe|pfarrer|bürger|azubi|referendar|jurist|mitglied|tischler|schreiner|doktorand|stipendiat|absolvent|kandidat|rektor|kanzler|senator|pastor|bischof|superintendent|konsul|pilot|gesell)(?:in)?$|^(?:pater|ordens(?:bruder|schwester))$|(?:lehrling|dekan|häuptling|königinmutter|geselle|hebamme|köchin|vorsteher)$|^(?:rats|kauf|fach|ob|schul|sports|amts|schirm)(?:herr|frau|mann|dame)(?:in)?$|^(?:stadt|kreis|ober)*amt(?:mann|frau|männin)$|\p{L}{3}vorstand$|^(?:ehren|fest|tages)?gast$|^(?:opa|oma|onkel|tante|schwager|cousin|cousine)$|(?:beauftragte|vorsitzende|freiwillige|angestellte|abgeordnete|beamte|reisende|studierende|auszubildende|lernende|lehrende|dozierende|gesandte)[rn]?$|(?:(?<!refe)rat|rätin|ärztin|arzt|bäuerin|expertin|biologin|geografin|kollegin|beamtin|patin)$/iu
const englishRole =
  /^(?:mayor|director|chief|president|minister|ambassador|councillor|councilor|engineer|chairman|chairwoman|chairperson|chair|secretary|head|coordinator|co-ordinator|manager|officer|planner|deputy|vice|executive|interpreter|driver|student|teacher|dean|colleague|lecturer|assistant|advisor|adviser|consultant|trainer|technician|leader|representative|delegate|member|commissioner|supervisor|inspector|farmer|gardener|nurse|doctor|architect|scientist|researcher|volunteer|intern|foreman|forewoman|operator|analyst|curator|editor|journalist|trader|queen|king|ruler|linguist|queenmother|chieftain|elder|governor|treasurer|clerk|surveyor|hydrologist|geographer|biologist|ecologist|translator|caretaker|foreperson|headmaster|headmistress|headteacher|principal|collector|picker|matron|vendor|seller|porter|specialist|expert|founder|owner|spokesman|spokeswoman|spokesperson|envoy|consul|alderman|senator|assemblyman|assemblywoman|chairlady|organiser|organizer|facilitator|apprentice|trainee|pupil|graduate|cook|baker|tailor|seamstress|potter|welder|carpenter|mason|plumber|electrician|mechanic|fisherman|forester|ranger|beekeeper|weaver|butcher|chemist|physicist|geologist|meteorologist|agronomist|economist|archivist|musician|artist|photographer|reporter|author|writer|lawyer|accountant|auditor|banker|entrepreneur|designer|developer|contractor|builder|bricklayer|midwife|pharmacist|vet|veterinarian|uncle|aunt|auntie|grandma|grandpa|cousin|pastor|(?:arch)?bishop|priest|imam|rabbi|vicar|deacon(?:ess)?|chancellor|rector|provost|registrar|pilot|warden)s?$/i

/** Whether a word is the English one for what somebody does: before it may stand any noun, "Station Officer". */
export function isEnglishRole(word: string): boolean {
  return englishRole.test(word) && !germanRole.test(word)
}

/** Whether a word names what somebody does: by the endings of such words in German, by the words in English. */
export function isRoleWord(word: string): boolean {
  const bare = word.replace(/[^\p{L}-]/gu, '')
  return office.test(bare) || germanRole.test(bare) || englishRole.test(bare) || englishRole.test(bare.split('-').at(-1) ?? '')
}

/** Whether a word has the form of one for what somebody does: "Kämmerin", "Agronom", "weaver", and no given name. */
export function maybeRoleWord(word: string): boolean {
  return /^[\p{L}-]{5,}$/u.test(word) && !isGivenName(word) && /(?:[eaäöor]rin|istin|[ea]ntin|eurin|login|nomin|tin|(?:ici|ari)an|(?:er|or|eur|loge|nom|är|[eo]nt|ant))$|(?:om|og|al|nt|an|em|art|iv|ic)ist$/i.test(word) && !/^(?:über|unter|hinter|wieder|weiter|immer|other|under|over|after|together|former|later|dieser|seiner|ihrer|unserer|einander|sommer|summer|winter|september|oktober|october|november|dezember|december)$/i.test(word)
}

/** Whether a phrase as a whole is what somebody does: "stellvertretende Bürgermeisterin", "head of parks", not "Verband der Ingenieure". */
export function isRole(phrase: string): boolean {
  const words = phrase.replace(/^(?:die|der|das|the|ein|eine|a|an)\s+/i, '').split(/\s+/)
  const linked = words.findIndex((word, index) => index > 0 && /^(?:of|for|at|in|on|to|with|der|des|für|mit|vom|von|im|beim?|zur?)$/.test(word))
  const first = (linked < 0 ? words : words.slice(0, linked)).findIndex((word, index) => isRoleWord(word) && !isPlural(word) && !isDoneTo(words, index))
  // "Kassierer des Fördervereins": the form of the word, where it says whose.
  const [word = '', whose = ''] = words
  return (first >= 0 && first <= 4) || (/^(?:of|des|der|für)$/.test(whose) && maybeRoleWord(word) && !isOrganisation(word))
}

/** "shows pupils how to …", "joins the farmers": a deed, and with whom; "sports teacher" is what somebody does. */
function isDoneTo([verb = '', ...words]: readonly string[], index: number): boolean {
  return index > 0 && /^\p{Ll}+[^s]s$/u.test(verb) && (/^(?:an?|the|his|her|their)$/.test(words[0] ?? '') || /[^s]s$/.test(words[index - 1] ?? ''))
}

/** "Engineers Abroad" are a body, and not what one of them does. */
function isPlural(word: string): boolean {
  const bare = word.replace(/['’]$/, '')
  return /^\p{Lu}/u.test(bare) && isEnglishRole(bare) && /[^s]s$/.test(bare)
}

/** Parts and sides of things, quantities, and what is done. */
const noPerson = /(?:ing|ed|[^s]s|tion|ment)$|^(?:left|right|north|south|east|west|front|rear|back|side|top|bottom|foot|edge|end|start|middle|centre|center|heart|part|half|one|two|some|most|many|all|both|none|each|out|outside|inside|ahead|instead|because|full|proud|view|day|week|month|year)$/
const leadsElsewhere = /^(?:a|an|the|at|in|on|by|with|from|for|to|near|as|of|and|during|after|before|under|over|behind|above|here|who|now|then|next|not)\s/

/** "patron of the tree nursery" behind a name is what somebody does, whatever the noun; "left of the door" is where, "part of the group" neither. */
export function isApposition(phrase: string): boolean {
  const [, noun = ''] = /^(?:\p{Ll}+\s+)?(\p{Ll}+)\s+of\s+(?:the\s+)?\p{L}/u.exec(phrase) ?? []
  return noun !== '' && !noPerson.test(noun) && !leadsElsewhere.test(phrase)
}

/** The two halves of "i. R." and "a. D.", behind what somebody did. */
export function isRetired(first: string | undefined, second: string | undefined): boolean {
  return /^[ia]\. [RD]\.$/.test(`${first} ${second}`)
}

/** Adjectives and nouns of rank before what somebody does. */
export function isQualifier(word: string): boolean {
  return /^(?:Technischer?|Stellvertretender?|Leitender?|Erster?|Deputy|Senior|Assistant|Acting|Former|Metropolitan|Municipal|City|Principal)$/.test(word)
}

let given: ReadonlySet<string> | null = null

/** Whether a word is a usual given name. */
export function isGivenName(word: string): boolean {
  given ??= new Set(givenNames.split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')).filter((name) => name !== ''))
  return word.split('-').every((part) => given?.has(part))
}

/** Words a name may be made of: capitalised, or one of the small words inside names. */
export function isNameWord(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}’'-]*\.?$/u.test(word) && !/^(?:Der|Die|Das|Ein|Eine|The|A|An|Von|Und|And|Mit|With|In|Am|Im|Bei|At|On)$/.test(word)
}

/** Whether a word is one of the small words inside names. */
export function isNameParticle(word: string): boolean {
  return /^(?:von|van|de|der|den|zu|zur|vom|del|da|bin|el|la|le)$/.test(word)
}

/** Whether a small word at a place is inside the name that begins at `from`: "von Behr", "van der Velde"; "von der" and "zu" only where no surname stands yet, unlike in "Anna Meier von der Caritas". */
export function isParticleIn(words: readonly string[], at: number, from = 0): boolean {
  const [word = '', next = '', afterNext = ''] = words.slice(at, at + 3)
  if (!isNameParticle(word)) return false
  const bearer = isNameParticle(next) ? afterNext : next
  if (isNameParticle(words[at - 1] ?? '') || !/^(?:von|zur?|vom|der|den)$/.test(word) || (word === 'von' && bearer === next)) return isNameWord(bearer)
  return isNameWord(bearer) && !/^de[rn]$/.test(word) && !isOrganisation(bearer) && (at - from <= 1 || words.slice(from, at).every(isGivenName))
}
