import { useEffect, useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './import.css'

/** Takes files dropped anywhere on what it holds, and says so while they hover. */
export function DropWindow({ children, onDrop }: { readonly children: ReactNode; readonly onDrop: (event: DragEvent) => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

  useEffect(() => {
    // Without this a file dropped beside everything would replace the program by itself.
    const refuse = (event: Event): void => event.preventDefault()
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])

  return (
    <div
      className="drop-window"
      role="presentation"
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return
        depth.current++
        setOver(true)
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1)
        if (depth.current === 0) setOver(false)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        depth.current = 0
        setOver(false)
        if (carriesFiles(event)) onDrop(event)
      }}
    >
      {children}
      {over && <div className="drop-over">{t('import.dropNow')}</div>}
    </div>
  )
}
