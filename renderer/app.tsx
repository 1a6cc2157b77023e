import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArchiveProvider } from './client'
import { connect, type Connection } from './connect'
import { ImportProvider } from './import/import-provider'
import { JobsProvider } from './jobs'
import { Shell } from './shell/shell'
import { Boundary } from './ui/boundary'
import { Button } from './ui/button'
import { Toasts } from './ui/toast'

type Line = { readonly state: 'connecting' } | { readonly state: 'connected'; readonly connection: Connection } | { readonly state: 'lost' }

/** The program in the window: the line to the archive, and all that hangs on it. */
export function App() {
  const [line, setLine] = useState<Line>({ state: 'connecting' })
  const open = useCallback(async (): Promise<void> => {
    try {
      const connection = await connect()
      setLine({ state: 'connected', connection })
      await connection.lost
      setLine({ state: 'lost' })
    } catch {
      setLine({ state: 'lost' })
    }
  }, [])
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the line is outside of React, and its answer comes later
    void open()
  }, [open])

  if (line.state === 'lost') return <Lost onRetry={() => void open()} />
  if (line.state === 'connecting') return null
  return (
    <ArchiveProvider client={line.connection.client}>
      <JobsProvider>
        <ImportProvider>
          <Boundary>
            <Shell />
          </Boundary>
        </ImportProvider>
      </JobsProvider>
      <Toasts />
    </ArchiveProvider>
  )
}

function Lost({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <main className="lost">
      <h1>{t('shell.lostTitle')}</h1>
      <p>{t('shell.lostText')}</p>
      <Button variant="primary" onPress={onRetry}>{t('shell.retry')}</Button>
    </main>
  )
}
