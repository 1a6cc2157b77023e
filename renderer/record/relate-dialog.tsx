import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Autocomplete, Dialog, Heading, Input, Label, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { limits, type RecordKind, type RecordSummary } from '../../preload/contract'
import { useArchive } from '../client'
import { thumbnailAddress } from '../host'
import { Button } from '../ui/button'
import { DateText } from '../ui/date-text'
import { KindIcon } from '../ui/kind-icon'
import { spokenLanguage } from '../ui/language'

interface RelateDialogProps {
  readonly title: string
  /** Ids of records that are not offered: those linked already, and the one itself. */
  readonly without: ReadonlySet<string>
  /** Of which kinds they may be; of any where none is named. */
  readonly kinds?: readonly RecordKind[]
  readonly onChoose: (record: RecordSummary) => void
  readonly onClose: () => void
}

const most = 12

/** Finds a record that hangs together with this one: type, walk down with the arrow keys, Enter takes it once it is there. */
export function RelateDialog({ title, without, kinds = [], onChoose, onClose }: RelateDialogProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const found = useQuery(
    useArchive().search.query.queryOptions({ input: { query: query.trim(), asYouType: true, limit: Math.min(500, most + without.size), ...(kinds.length > 0 && { kinds: [...kinds] }) }, placeholderData: keepPreviousData }),
  )
  const offered = (found.data?.hits ?? []).map(({ record }) => record).filter(({ id, kind }) => !without.has(id) && (kinds.length === 0 || kinds.includes(kind))).slice(0, most)
  const waitForList = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !found.isPlaceholderData) return
    // The first row is chosen while one types, and it is still that of what was typed before.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => { if (!open) onClose() }} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog relate-dialog">
          <Heading slot="title">{title}</Heading>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens because somebody asked for it */}
            <SearchField autoFocus>
              <Label>{t('record.relateSearch')}</Label>
              <Input className="relate-input" maxLength={limits.query / 2} onKeyDownCapture={waitForList} />
            </SearchField>
            <ListBox
              className="relate-list"
              aria-label={t('record.relateFound')}
              items={offered}
              renderEmptyState={() => <p>{t(found.isPending ? 'search.searching' : 'search.nothingTitle')}</p>}
              onAction={(id) => {
                const chosen = offered.find((record) => record.id === id)
                if (chosen !== undefined) onChoose(chosen)
              }}
            >
              {(record) => (
                <ListBoxItem id={record.id} textValue={record.title} className="relate-item">
                  {record.thumbnail === null ? <KindIcon kind={record.kind} /> : <img src={thumbnailAddress(record.thumbnail)} alt="" loading="lazy" />}
                  <span>
                    <strong lang={spokenLanguage(record.language)}>{record.title}</strong>
                    <small>{t(`kind.${record.kind}`)}{record.date !== null && <> · <DateText value={record.date} /></>}</small>
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
