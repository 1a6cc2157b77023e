import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RecordKind } from '../../preload/contract'
import { go, useView } from '../view'
import { SearchHelp } from './search-help'
import { searchFieldId } from './search-focus'

const kinds: readonly RecordKind[] = ['document', 'photo', 'minutes', 'event']
/** Milliseconds after the last key before what was typed is searched. */
const pause = 90

/** The query and the kinds, which narrow the results and the timeline alike. */
export function SearchField() {
  const { t } = useTranslation()
  const view = useView()
  const [typed, setTyped] = useState(view.query)
  const [known, setKnown] = useState(view.query)
  // Back, forward and links change the query from outside.
  if (known !== view.query) {
    setKnown(view.query)
    if (typed.trim() !== view.query) setTyped(view.query)
  }
  useEffect(() => {
    const timer = setTimeout(() => go({ query: typed.trim() }), pause)
    return () => clearTimeout(timer)
  }, [typed])

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') go({ query: typed.trim() })
    if (event.key === 'Escape') setTyped('')
    if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-hits] [role="row"]')?.focus()
  }
  return (
    <div className="search-bar" role="search">
      <div className="search-box">
        <input
          id={searchFieldId}
          type="text"
          role="searchbox"
          value={typed}
          aria-label={t('search.field')}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={2_000}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
        />
        {typed === '' ? <kbd aria-hidden="true">{t('keys.ctrl')}+K</kbd> : <button type="button" aria-label={t('search.clear')} onClick={() => setTyped('')}>×</button>}
        <SearchHelp onUse={setTyped} />
      </div>
      <ToggleButtonGroup className="segments" selectionMode="multiple" aria-label={t('search.kinds')} selectedKeys={view.kinds} onSelectionChange={(chosen) => go({ kinds: kinds.filter((kind) => chosen.has(kind)) })}>
        {kinds.map((kind) => (
          <ToggleButton key={kind} id={kind}>{t(`kinds.${kind}`)}</ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
