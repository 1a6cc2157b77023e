import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordDetail } from '../../../preload/contract'
import { Button } from '../../ui/button'

interface Disclosed {
  readonly isRevealed: boolean
  readonly reveal: () => void
}

const Context = createContext<Disclosed>({ isRevealed: false, reveal: () => undefined })

/** What is open of one record: once somebody has asked for a restricted one, its fields and its files are shown alike. */
export function Disclosure({ children }: { readonly children: ReactNode }) {
  const [isRevealed, setRevealed] = useState(false)
  const disclosed = useMemo(() => ({ isRevealed, reveal: () => setRevealed(true) }), [isRevealed])
  return <Context.Provider value={disclosed}>{children}</Context.Provider>
}

/** Shows the record that is open, should it be restricted. */
export function useReveal(): () => void {
  return useContext(Context).reveal
}

/** Whether nothing of a record is to be shown yet. */
export function useIsHidden(record: Pick<RecordDetail, 'access'> | undefined): boolean {
  const { isRevealed } = useContext(Context)
  return record?.access === 'restricted' && !isRevealed
}

/** Stands for what is hidden, with the click that shows it. */
export function RestrictedNotice() {
  const { t } = useTranslation()
  return (
    <div className="record-restricted">
      <p>{t('record.restricted')}</p>
      <Button onPress={useReveal()}>{t('record.reveal')}</Button>
    </div>
  )
}
