import { useTranslation } from 'react-i18next'
import { recordKind, type Status } from '../../preload/contract'
import { Shelves } from '../collections/shelves'
import { figure } from '../locales/figures'
import { areas, go, useShown, type Area } from '../view'

const strokes: Readonly<Record<(typeof areas)[number], string>> = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5l4 4',
  timeline: 'M1.5 12.5h13M3.5 12.5v-3M8 12.5v-8M12.5 12.5v-5',
  suggestions: 'M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  import: 'M8 1.5v8M5 6.5l3 3 3-3M2 10.5v4h12v-4',
  backups: 'M8 1.5l5.5 2v4c0 3.5-2.3 5.8-5.5 7-3.2-1.2-5.5-3.5-5.5-7v-4zM5.5 8l2 2 3.5-3.5',
  trash: 'M2.5 4h11M6 4V2h4v2M4 4l.7 10.5h6.6L12 4M6.8 6.5v5.5M9.2 6.5v5.5',
}

/** The areas of the program, each with its key and with how much waits there. */
export function Navigation({ status }: { readonly status: Status }) {
  const { t, i18n } = useTranslation()
  const current = useShown((view) => view.area)
  const waiting: Partial<Record<Area, number>> = { suggestions: status.counts.suggestions, trash: status.counts.trashed }
  return (
    <nav className="navigation" aria-label={t('shell.areas')}>
      <p className="navigation-name">Klimaarchiv</p>
      <ul>
        {areas.map((area, index) => (
          <li key={area}>
            <a
              href={`#area=${area}`}
              aria-current={area === current ? 'page' : undefined}
              title={t('shell.key', { key: `Alt+${index + 1}` })}
              onClick={(event) => {
                event.preventDefault()
                go({ area })
              }}
            >
              <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
                <path d={strokes[area]} />
              </svg>
              <span>{t(`areas.${area}`)}</span>
              {(waiting[area] ?? 0) > 0 && <span className="navigation-count">{figure(waiting[area] ?? 0, i18n.language)}</span>}
            </a>
          </li>
        ))}
      </ul>
      <Shelves />
      <p className="navigation-counts">
        {recordKind.options.filter((kind) => status.counts[kind] > 0).map((kind) => (
          <span key={kind}>{t(`counts.${kind}`, { count: status.counts[kind] })}</span>
        ))}
      </p>
    </nav>
  )
}
