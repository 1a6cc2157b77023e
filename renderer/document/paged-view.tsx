import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FileText, RecordFile } from '../../preload/contract'
import { Button } from '../ui/button'
import { go } from '../view'
import { MarkedText } from './marked-text'
import { PageImage } from './page-image'
import { SightBar } from './sight-bar'
import { pageForms, type PageForm } from './use-page-form'
import type { Sight } from './use-sight'

export interface PagedViewProps {
  readonly file: RecordFile
  /** As it is shown: of a picture, its caption before what stands in it. */
  readonly content: FileText
  /** What its text is in, where that is known. */
  readonly lang?: string | undefined
  /** The page that is open, from 0. */
  readonly page: number
  readonly form: PageForm
  readonly onForm: (form: PageForm) => void
  readonly sight: Sight
  readonly query: string
  /** Which of the marks shown the reader is at, from 0. */
  readonly mark: number
  /** What scrolls, so that marks can be brought into sight. */
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** A document page by page: its image, and its text with the words of the search marked. */
export function PagedView({ file, content, lang, page, form, onForm, sight, query, mark, scroller }: PagedViewProps) {
  const { t } = useTranslation()
  const count = content.pages.length
  const turn = (to: number): void => {
    if (to >= 0 && to < count) go({ page: to })
  }
  const current = content.pages[page]
  const readBack = useRef<number | null>(null)
  const isLarge = form !== 'text' && sight.zoom > 1
  const turnByKey = (by: 1 | -1): void => {
    readBack.current = by === -1 && isLarge ? page - 1 : null
    turn(page + by)
  }
  const showEnd = (): void => {
    const isReadBack = readBack.current === page
    readBack.current = null
    // Whoever reads back begins at its end, once what a turned page begins at is in sight.
    if (isReadBack) requestAnimationFrame(() => scroller.current?.scrollTo(0, scroller.current.scrollHeight))
  }
  return (
    <>
      <div className="document-bar">
        <div className="document-pages" role="group" aria-label={t('document.turn')}>
          <Button variant="quiet" aria-label={t('document.previousPage')} isDisabled={page === 0} onPress={() => turn(page - 1)}>‹</Button>
          <label>
            {t('document.page')}{' '}
            <PageNumber page={page} count={count} onTurn={turn} />
          </label>
          <span>{t('document.of', { count })}</span>
          <span className="unseen" role="status">{t('document.pageOf', { page: page + 1, count })}</span>
          <Button variant="quiet" aria-label={t('document.nextPage')} isDisabled={page >= count - 1} onPress={() => turn(page + 1)}>›</Button>
        </div>
        {form !== 'text' && <SightBar sight={sight} />}
        <RadioGroup
          className="segments"
          orientation="horizontal"
          aria-label={t('document.form')}
          value={form}
          onChange={(value) => onForm(pageForms.find((each) => each === value) ?? 'both')}
        >
          {pageForms.map((each) => <Radio key={each} value={each}>{t(`document.forms.${each}`)}</Radio>)}
        </RadioGroup>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys turn pages as the buttons above do */}
      <div
        className="document-scroll"
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
        tabIndex={0}
        role="region"
        aria-label={t('document.pageOf', { page: page + 1, count })}
        onKeyDown={(event) => {
          const { key, currentTarget: room } = event
          const isWide = room.scrollWidth > room.clientWidth
          // A page made larger is read to its end before it is turned.
          const goesOn = isLarge && hasMore(room, key)
          if ((key === 'PageDown' && !goesOn) || (key === 'ArrowRight' && !isWide)) turnByKey(1)
          else if ((key === 'PageUp' && !goesOn) || (key === 'ArrowLeft' && !isWide)) turnByKey(-1)
          else return
          event.preventDefault()
        }}
      >
        {form !== 'text' && (
          <div className="document-pages-shown">
            <PageImage key={`${file.hash} ${page}`} file={file} page={page} name={t('document.pageOf', { page: page + 1, count })} sight={sight} fits="width" onDrawn={showEnd} {...(current !== undefined && current.marks.length > 0 && { query, mark })} />
          </div>
        )}
        {form !== 'image' && current !== undefined && (
          <div className="document-page-text">
            <h3>{t('document.textOf', { page: page + 1 })}</h3>
            {current.text.trim() === '' ? <p className="document-loading">{t('document.noPageText')}</p> : <MarkedText className="document-plain" page={current} lang={lang} />}
          </div>
        )}
      </div>
    </>
  )
}

/** Whether what scrolls has anything out of sight where a key goes. */
function hasMore({ scrollTop, clientHeight, scrollHeight }: HTMLElement, key: string): boolean {
  return key === 'PageUp' ? scrollTop > 1 : scrollTop + clientHeight < scrollHeight - 1
}

/** The number of the page, to be typed over: what names no page, as an empty field on the way to another number, turns none. */
function PageNumber({ page, count, onTurn }: { readonly page: number; readonly count: number; readonly onTurn: (page: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="number"
      min={1}
      max={count}
      value={typed ?? page + 1}
      onChange={({ target: { value } }) => {
        const isPage = Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= count
        setTyped(isPage ? null : value)
        if (isPage) onTurn(Number(value) - 1)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
