import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suggestion, SuggestionLists } from '../../preload/contract'
import { nameWithTitle } from '../../preload/person-words'
import { Button } from '../ui/button'
import { DateText } from '../ui/date-text'
import { dateIn } from '../ui/date-wording'
import { useLanguage } from '../ui/language'
import type { One, Verb } from './use-decide'

interface SuggestionRowProps {
  readonly suggestion: Suggestion
  /** The code of the language it is told in, where that is known. */
  readonly spoken: string | undefined
  /** So many documents say the same, and are decided on with it. */
  readonly documents: number
  /** The event of the archive that this one may be, or null. */
  readonly similar: SuggestionLists['similar'][string] | null
  /** The open one of another document that this one may be, or null. */
  readonly alike: SuggestionLists['alike'][string] | null
  readonly active: boolean
  readonly onFocus: () => void
  readonly onDecide: (verb: Verb, keys: readonly [string, ...string[]], one?: One) => void
}

/** One thing read in a document, with the words that say so, and the two keys that decide on it. */
export function SuggestionRow({ suggestion, spoken, documents, similar, alike, active, onFocus, onDecide }: SuggestionRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { key, kind } = suggestion
  const told = useId()
  // Nothing is quoted from a restricted record.
  const name = titleOf(suggestion) || t('suggestions.restricted')
  const accept = t(kind === 'question' ? 'suggestions.acceptQuestion' : kind === 'version' ? 'suggestions.acceptVersion' : 'suggestions.accept')
  return (
    <div
      role="row"
      tabIndex={active ? 0 : -1}
      aria-label={`${t(`suggestions.kind.${kind}`)}: ${name}`}
      aria-describedby={`${told}-count ${told}`}
      data-suggestion={key}
      className="suggestion"
      onFocus={onFocus}
    >
      <div role="gridcell" className="suggestion-what">
        <p className="suggestion-title">
          <span className="suggestion-kind">{t(`suggestions.kind.${kind}`)}</span> <span lang={spoken}>{name}</span>
          {documents > 1 && <small id={`${told}-count`} title={t('suggestions.decidesAll')}> {t('suggestions.inDocuments', { count: documents })}</small>}
        </p>
        <div id={told}>
          <Particulars suggestion={suggestion} />
          {similar !== null && (
            <p className="suggestion-similar">
              {t('suggestions.maybe', { title: similar.title, date: dateIn(similar.date, language) })}
              <Button excludeFromTabOrder={!active} onPress={() => onDecide('accept', [key], { as: similar.id })}>{t('suggestions.isThat')}</Button>
            </p>
          )}
          {/* What is in the archive goes first: once it is linked, the other one is asked for by itself. */}
          {similar === null && alike !== null && (
            <div className="suggestion-similar">
              <p>{t('suggestions.maybeTold', { title: alike.title, date: alike.date === null ? '' : dateIn(alike.date, language) })}</p>
              {alike.wording !== '' && alike.wording !== alike.title && <blockquote>{alike.wording}</blockquote>}
              <Button excludeFromTabOrder={!active} onPress={() => onDecide('accept', [key, alike.key], { together: true })}>{t('suggestions.takeTogether')}</Button>
            </div>
          )}
          {suggestion.wording !== '' && suggestion.wording !== name && (
            <blockquote>
              <span lang={spoken}>{suggestion.wording}</span>
              {suggestion.page > 0 && <cite> {t('suggestions.page', { page: suggestion.page + 1 })}</cite>}
            </blockquote>
          )}
        </div>
      </div>
      <div role="gridcell" className="suggestion-actions">
        <Button excludeFromTabOrder={!active} aria-label={`${accept}: ${name}`} onPress={() => onDecide('accept', [key])}>
          {accept} <kbd data-key="A" aria-hidden="true" />
        </Button>
        <Button variant="quiet" excludeFromTabOrder={!active} aria-label={`${t('suggestions.dismiss')}: ${name}`} onPress={() => onDecide('dismiss', [key])}>
          {t('suggestions.dismiss')} <kbd data-key="D" aria-hidden="true" />
        </Button>
      </div>
    </div>
  )
}

function Particulars({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  if (suggestion.kind === 'event') {
    const { date, place, participants } = suggestion
    return (
      <p className="suggestion-particulars">
        {date ? <DateText value={date} reading /> : t('suggestions.undated')}
        {date?.inherited && <span className="suggestion-inherited">{t('suggestions.inherited')}</span>}
        {place && <span>{place}</span>}
        {participants.length > 0 && <span>{t('suggestions.participants')}: {participants.join(', ')}</span>}
      </p>
    )
  }
  if (suggestion.kind === 'person') {
    const { role, organisation, position, known } = suggestion.person
    const parts = [known === undefined ? null : t(`suggestions.known.${known}`), role, organisation, position === null ? null : t('suggestions.position', { position })].filter((part) => part !== null)
    return parts.length > 0 ? <p className="suggestion-particulars">{parts.map((part) => <span key={part}>{part}</span>)}</p> : null
  }
  if (suggestion.kind === 'version') return <p className="suggestion-particulars">{t('suggestions.versionMeans')}</p>
  return null
}

function titleOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'event':
      return suggestion.title
    case 'person':
      return nameWithTitle(suggestion.person) || suggestion.wording
    case 'place':
      return suggestion.name
    case 'question':
    case 'version':
      return suggestion.wording
  }
}
