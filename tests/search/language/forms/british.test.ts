import { expect, it } from 'vitest'
import { fold } from '../../../../main/search/language/fold'
import { stem } from '../../../../main/search/language/forms/stem'

const stemOf = (word: string): string => stem(fold(word), 'en')

it.each([
  ['odour', 'odor'], ['odourless', 'odorless'], ['armoured', 'armored'], ['favourite', 'favorite'], ['discoloured', 'discolored'], ['neighbouring', 'neighboring'], ['behavioural', 'behavioral'], ['savoury', 'savory'], ['vigour', 'vigor'],
  ['kilometres', 'kilometers'], ['millilitre', 'milliliter'], ['fibreglass', 'fiberglass'], ['calibre', 'caliber'], ['epicentre', 'epicenter'], ['amphitheatre', 'amphitheater'], ['meagre', 'meager'],
  ['recognisable', 'recognizable'], ['fertilisers', 'fertilizers'], ['fuelled', 'fueled'], ['counsellor', 'counselor'], ['jewellery', 'jewelry'], ['woollen', 'woolen'], ['offences', 'offenses'], ['practised', 'practiced'], ['licensed', 'licenced'],
  ['catalogued', 'cataloged'], ['analogue', 'analog'], ['kilogramme', 'kilogram'], ['mould', 'mold'], ['mouldy', 'moldy'], ['smouldering', 'smoldering'], ['snowplough', 'snowplow'], ['sulphate', 'sulfate'], ['desulphurisation', 'desulfurization'],
  ['kerbside', 'curbside'], ['sceptical', 'skeptical'], ['judgement', 'judgment'], ['likeable', 'likable'], ['yoghurt', 'yogurt'], ['artefacts', 'artifacts'], ['enquiries', 'inquiries'], ['despatched', 'dispatched'], ['orientated', 'oriented'],
  ['leukaemia', 'leukemia'], ['caesium', 'cesium'], ['diarrhoea', 'diarrhea'], ['dykes', 'dikes'], ['advisers', 'advisors'], ['manoeuvre', 'maneuver'],
])('%s and %s are one word', (british, american) => expect(stemOf(american)).toBe(stemOf(british)))

it.each([
  ['cheque', 'check'], ['kerb', 'curb'], ['draught', 'draft'], ['storey', 'story'], ['thermometer', 'metre'], ['laboratory', 'labour'], ['vaporous', 'odour'], ['colony', 'colour'], ['molten', 'moult'], ['arboretum', 'arbour'], ['minor', 'mine'], ['humid', 'humour'],
])('%s and %s are two', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)))
