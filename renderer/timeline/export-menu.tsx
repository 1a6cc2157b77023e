import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TimelineFormat } from '../../preload/contract'
import { useArchive } from '../client'
import { useSearch } from '../search/use-search'
import { Button } from '../ui/button'
import { download } from '../ui/download'
import { useLanguage } from '../ui/language'
import { toast, toastFault } from '../ui/toast'
import { useView, type Certainty } from '../view'
import { pngOf } from './picture/save'

const mediaTypes: Readonly<Record<TimelineFormat, string>> = { csv: 'text/csv', json: 'application/json', ics: 'text/calendar', html: 'text/html' }
const pictures = ['svg', 'png'] as const
const formats: readonly TimelineFormat[] = ['csv', 'json', 'ics', 'html']

interface ExportMenuProps {
  readonly certainty: Certainty
  /** Gives the axis as SVG; null where only the table is on the screen. */
  readonly picture: (() => string | null) | null
}

/** Saves what the timeline shows as a picture, as a table, as data or as a calendar; says what could not be in it. */
export function ExportMenu({ certainty, picture }: ExportMenuProps) {
  const { t } = useTranslation()
  const archive = useArchive()
  const lang = useLanguage()
  const view = useView()
  const { from, to, kinds, without } = view
  const { finding: query } = useSearch(view)

  const save = async (format: TimelineFormat): Promise<void> => {
    try {
      // The story is told of events, whatever kinds the axis is narrowed to.
      const file = await archive.timeline.file.call({ query, from, to, certainty, without: [...without], ...(kinds.length > 0 && format !== 'html' && { kinds: [...kinds] }), format, lang })
      download(`${t('timeline.fileName')}.${format}`, mediaTypes[format], file.text)
      toast([
        format === 'html' ? t('timeline.storySaved') : t('timeline.saved', { count: file.entries }),
        file.left > 0 ? t(format === 'html' ? 'timeline.suggestedOut' : 'timeline.leftOut', { count: file.left }) : '',
        file.beyond > 0 ? t('timeline.beyondFile', { count: file.beyond }) : '',
        file.restricted > 0 ? t('timeline.restrictedOut', { count: file.restricted }) : '',
      ].filter((sentence) => sentence !== '').join(' '))
    } catch (error) {
      toastFault(error)
    }
  }
  const savePicture = async (format: 'svg' | 'png'): Promise<void> => {
    const svg = picture?.() ?? null
    if (svg === null) return
    try {
      if (format === 'svg') download(`${t('timeline.fileName')}.svg`, 'image/svg+xml', svg)
      else download(`${t('timeline.fileName')}.png`, 'image/png', await pngOf(svg))
      toast(t('timeline.pictureSaved'))
    } catch {
      toast(t('timeline.pictureFailed'))
    }
  }
  return (
    <MenuTrigger>
      <Button variant="quiet">{t('timeline.save')}</Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('timeline.save')}>
          {picture !== null && pictures.map((format) => <MenuItem key={format} className="menu-item" onAction={() => void savePicture(format)}>{t(`timeline.formats.${format}`)}</MenuItem>)}
          {formats.map((format) => <MenuItem key={format} className="menu-item" onAction={() => void save(format)}>{t(`timeline.formats.${format}`)}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
