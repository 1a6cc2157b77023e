import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { limits, type LinkRole } from '../../preload/contract'
import { nameIn } from '../../preload/name-in'
import { AddLine } from '../ui/add-line'
import { followFocus } from '../ui/kept-focus'
import { useLanguage } from '../ui/language'
import type { RecordParts } from './use-record'

/** Where a record belongs: places it is about or was made at. */
export function Places({ record, archive, change }: RecordParts) {
  const { t } = useTranslation()
  const language = useLanguage()
  const section = useRef<HTMLElement>(null)
  const usual: LinkRole = record.kind === 'event' || record.kind === 'photo' ? 'venue' : 'mentions'
  const remove = async (link: string, name: string): Promise<void> => {
    const isStillHere = followFocus()
    if ((await change(() => archive.records.unlink.call({ link }), t('record.removed', { name }))) && isStillHere()) section.current?.focus()
  }
  return (
    <section className="record-section" aria-label={t('record.places')} ref={section} tabIndex={-1}>
      <h3>{t('record.places')}</h3>
      <ul className="record-chips">
        {record.places.map(({ id, name, role }) => {
          const own = nameIn(name, language)
          return (
            <li key={id}>
              {own} {role === 'venue' && <small>{t('record.roles.venue')}</small>}
              <button type="button" aria-label={t('record.remove', { name: own })} onClick={() => void remove(id, own)}>×</button>
            </li>
          )
        })}
      </ul>
      <AddLine
        label={t('record.addPlace')}
        draft={`${record.id} place`}
        longest={limits.name}
        onAdd={(name) => change(() => archive.records.addPlace.call({ record: record.id, name, role: usual, lang: language }))}
      />
    </section>
  )
}
