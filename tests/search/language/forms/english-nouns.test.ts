import { expect, it } from 'vitest'
import { termOfWord } from '../../../../main/search/language/term-stream'

const areOne = (one: string, other: string): boolean => termOfWord(one, 'en').stem === termOfWord(other, 'en').stem

it.each([
  ['dilettante', 'dilettantes'], ['vigilante', 'vigilantes'], ['identification', 'identify'], ['classifications', 'classify'], ['publication', 'published'], ['additional', 'add'], ['creation', 'create'], ['competition', 'compete'], ['collision', 'collide'], ['absorption', 'absorb'],
  ['retention', 'retain'], ['demolition', 'demolish'], ['reactions', 'react'], ['variation', 'vary'], ['complaints', 'complain'], ['mixture', 'mix'], ['supervisor', 'supervise'], ['distributors', 'distribute'], ['settlements', 'settle'],
  ['movement', 'moving'], ['burial', 'bury'], ['agroforestry', 'agroforest'], ['analyst', 'analyse'], ['smelly', 'smell'], ['grassy', 'grass'], ['routing', 'route'],
  ['diggers', 'dig'], ['loader', 'load'], ['settlers', 'settlement'], ['squatter', 'squatting'], ['trainees', 'training'], ['employee', 'employer'], ['nominees', 'nominated'], ['regulatory', 'regulation'], ['participatory', 'participate'],
  ['advisory', 'advise'], ['introductory', 'introduce'], ['explanatory', 'explain'], ['satisfactory', 'satisfaction'], ['budgetary', 'budget'], ['revolutionaries', 'revolution'], ['infectious', 'infection'], ['cautiously', 'caution'],
  ['representation', 'representatives'], ['administration', 'administer'], ['filtration', 'filter'], ['rentals', 'rent'], ['technicians', 'technical'], ['politician', 'political'], ['librarian', 'libraries'], ['tourism', 'tourists'],
  ['ecologists', 'ecology'], ['geologist', 'geological'], ['agronomist', 'agronomy'], ['cartographer', 'cartography'], ['photography', 'photographs'], ['scientist', 'science'], ['scientific', 'scientists'], ['survivors', 'survive'], ['surveyor', 'survey'],
  ['processors', 'processing'], ['environmentalist', 'environment'], ['nutritionist', 'nutritional'], ['cyclists', 'cycling'], ['bacterial', 'bacteria'], ['managerial', 'manager'], ['usefulness', 'useful'], ['cleanliness', 'cleanly'],
  ['strengthened', 'strength'], ['Nigerian', 'Nigeria'], ['Togolese', 'Togo'], ['Germans', 'Germany'], ['unemployed', 'unemployment'],
])('%s and %s are one word', (one, other) => expect(areOne(one, other)).toBe(true))

it.each([
  ['publication', 'public'], ['recreation', 'create'], ['petition', 'compete'], ['position', 'compose'], ['element', 'elect'], ['station', 'state'],
  ['heroine', 'heroin'], ['caste', 'cast'], ['generic', 'generate'], ['cooper', 'cooperation'], ['instalments', 'install'], ['consistent', 'consist'], ['calibration', 'calibre'], ['Protestant', 'protest'], ['suite', 'suit'],
  ['laboratory', 'labour'], ['lavatory', 'lava'], ['factory', 'fact'], ['territory', 'terrible'], ['stationary', 'station'], ['dictionary', 'diction'], ['secretary', 'secret'], ['committee', 'commit'], ['coffee', 'coff'], ['physician', 'physics'],
  ['leader', 'lead'], ['founder', 'find'], ['previous', 'prevision'], ['parish', 'Paris'], ['illogical', 'ill'], ['mission', 'missionary'], ['usefulness', 'us'],
  ['Messe', 'mess'], ['Rente', 'rent'], ['Kante', 'cant'], ['Boote', 'boots'], ['Briefe', 'briefing'], ['Lücke', 'luck'], ['Decke', 'decks'], ['Marke', 'marked'], ['Linke', 'links'], ['Sterne', 'stern'], ['Reste', 'rest'], ['Welle', 'wells'], ['Falle', 'falls'], ['Spende', 'spend'],
])('%s and %s are two', (one, other) => expect(areOne(one, other)).toBe(false))
