import { useReducer } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { personInFull } from '../../../preload/person-words'
import { Button } from '../../ui/button'
import { copyText } from '../../ui/copy-text'
import { draftBases, drafts } from '../../ui/drafts'
import { toast } from '../../ui/toast'
import { personBases, personDrafts } from './person-drafts'

interface LeftUnsavedProps {
  readonly id: string
  /** Whether what was typed into that (as drafts are kept by) is meant; else all is. */
  readonly of?: (field: string) => boolean
}

/** What was typed of a record, or of a part of it, that is not there any more: to be read, to be copied, or to be given up. */
export function LeftUnsaved({ id, of = () => true }: LeftUnsavedProps) {
  const { t } = useTranslation()
  const [, look] = useReducer((times: number) => times + 1, 0)
  const typed = typedOf(id).filter(({ field }) => of(field))
  if (typed.length === 0) return null
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(typed.map(({ field, text }) => `${nameOf(field, t)}: ${text}`).join('\n\n'))
    toast(t(isCopied ? 'record.goneCopied' : 'record.goneNotCopied'))
  }
  const discard = (): void => {
    for (const { key } of typed) for (const kept of [drafts, draftBases, personDrafts, personBases]) kept.delete(key)
    look()
  }
  return (
    <section className="record-gone" aria-label={t('record.goneTyped')}>
      <p>{t('record.goneTyped')}</p>
      <dl>
        {typed.map(({ key, field, text }) => <div key={key}><dt>{nameOf(field, t)}</dt><dd>{text}</dd></div>)}
      </dl>
      <div className="person-actions">
        <Button variant="primary" onPress={() => void copy()}>{t('record.goneCopy')}</Button>
        <Button onPress={discard}>{t('record.goneDiscard')}</Button>
      </div>
    </section>
  )
}

interface Typed {
  readonly key: string
  /** What it was typed into, as drafts are kept by. */
  readonly field: string
  readonly text: string
}

function typedOf(id: string): readonly Typed[] {
  const start = `${id} `
  return [
    ...[...drafts].filter(([key]) => key.startsWith(start)).map(([key, text]) => ({ key, field: key.slice(start.length), text })),
    ...[...personDrafts].filter(([key]) => key.startsWith(start)).map(([key, person]) => ({ key, field: 'person', text: personInFull(person) })),
  ]
}

function nameOf(field: string, t: TFunction): string {
  if (field === 'person') return t('record.person')
  if (field === 'place') return t('record.addPlace')
  if (field === 'collection') return t('collections.addTo')
  if (field === 'date reading') return t('record.dateReadAs')
  // A note that was changed goes by its id.
  return t(`record.fields.${field}`, { defaultValue: t('record.note') })
}
