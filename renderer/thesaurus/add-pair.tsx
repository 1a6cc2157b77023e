import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'

const hasWord = /[\p{L}\p{N}]/u

/** A line to enter a pair in; when it is in, the next can be written. */
export function AddPair({ onAdd }: { readonly onAdd: (de: string, en: string) => Promise<boolean> }) {
  const { t } = useTranslation()
  const [de, setDe] = useState('')
  const [en, setEn] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const isComplete = hasWord.test(de) && hasWord.test(en)
  const add = async (): Promise<void> => {
    if (!isComplete || !(await onAdd(de, en))) return
    setDe('')
    setEn('')
    first.current?.focus()
  }
  return (
    <form className="add-pair" aria-label={t('thesaurus.addTitle')} onSubmit={(event) => { event.preventDefault(); void add() }}>
      <label>{t('thesaurus.de')} <input ref={first} lang="de" value={de} maxLength={100} aria-describedby="add-pair-hint" onChange={(event) => setDe(event.target.value)} /></label>
      <label>{t('thesaurus.en')} <input lang="en" value={en} maxLength={100} aria-describedby="add-pair-hint" onChange={(event) => setEn(event.target.value)} /></label>
      <Button type="submit" variant="primary" isDisabled={!isComplete}>{t('thesaurus.add')}</Button>
      <p id="add-pair-hint">{t('thesaurus.addHint')}</p>
    </form>
  )
}
