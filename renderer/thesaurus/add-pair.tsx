import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { followFocus } from '../ui/kept-focus'
import { useOneAtATime } from '../ui/use-one-at-a-time'

const hasWord = /[\p{L}\p{N}]/u

/** A line to enter a pair in; when it is in, the next can be written. */
export function AddPair({ onAdd }: { readonly onAdd: (de: string, en: string) => Promise<boolean> }) {
  const { t } = useTranslation()
  const [de, setDe] = useState('')
  const [en, setEn] = useState('')
  const submit = useOneAtATime()
  const first = useRef<HTMLInputElement>(null)
  const isComplete = hasWord.test(de) && hasWord.test(en)
  const add = async (): Promise<void> => {
    const isStillHere = followFocus()
    if (!(await onAdd(de, en))) return
    // What was typed meanwhile stays, and so does who types it.
    if (isStillHere() && first.current?.value === de) first.current.focus()
    setDe((now) => (now === de ? '' : now))
    setEn((now) => (now === en ? '' : now))
  }
  return (
    <form className="add-pair" aria-label={t('thesaurus.addTitle')} onSubmit={(event) => { event.preventDefault(); if (isComplete) submit(add) }}>
      <label>{t('thesaurus.de')} <input ref={first} lang="de" value={de} maxLength={100} aria-describedby="add-pair-hint" onChange={(event) => setDe(event.target.value)} /></label>
      <label>{t('thesaurus.en')} <input lang="en" value={en} maxLength={100} aria-describedby="add-pair-hint" onChange={(event) => setEn(event.target.value)} /></label>
      <Button type="submit" variant="primary" isDisabled={!isComplete}>{t('thesaurus.add')}</Button>
      <p id="add-pair-hint">{t('thesaurus.addHint')}</p>
    </form>
  )
}
