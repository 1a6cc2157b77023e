import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { Label, ListBox, ListBoxItem, Popover, Radio, RadioGroup, Select, SelectValue, ToggleButton, Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { laneField, type LaneField, type Language } from '../../preload/contract'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { go, timelineForms, type Certainty, type TimelineForm } from '../view'
import { ExportMenu } from './export-menu'
import { SpanFields } from './span-fields'

interface ToolbarProps {
  readonly form: TimelineForm
  readonly certainty: Certainty
  readonly from: string | null
  readonly to: string | null
  readonly language: Language
  readonly count: number
  /** What the axis shows, as SVG; null where it is not on the screen. */
  readonly picture: () => string | null
  readonly lanes: LaneField
  readonly folded: boolean
  /** Whether there is any gap to be folded. */
  readonly foldable: boolean
  /** Below 1 zooms in. */
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
  readonly onToday: () => void
}

/** Axis or table, the span of the search, and how near the axis is. It stays as it is while the axis moves. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps) {
  const { form, certainty, from, to, language, count, picture, lanes, folded, foldable, onZoom, onFit, onToday } = props
  const { t } = useTranslation()
  const fields = useQuery(useArchive().timeline.laneFields.queryOptions())
  const spanned = from !== null || to !== null
  return (
    <div className="timeline-toolbar">
      <RadioGroup className="segments" orientation="horizontal" aria-label={t('timeline.view')} value={form} onChange={(value) => go({ form: timelineForms.find((each) => each === value) ?? 'axis' })}>
        {timelineForms.map((each) => <Radio key={each} value={each}>{t(`timeline.${each}`)}</Radio>)}
      </RadioGroup>
      {form !== 'story' && (
        <Select className="select" value={lanes} onChange={(field) => go({ lanes: laneField.options.find((each) => each === field) ?? 'kind' })}>
          <Label className="unseen">{t('timeline.lanesBy')}</Label>
          <AriaButton className="button"><SelectValue /> <span aria-hidden="true">▾</span></AriaButton>
          <Popover className="select-list">
            <ListBox>{laneField.options.filter((field) => field === lanes || (fields.data?.includes(field) ?? field === 'kind')).map((field) => <ListBoxItem key={field} id={field}>{t(`timeline.laneFields.${field}`)}</ListBoxItem>)}</ListBox>
          </Popover>
        </Select>
      )}
      <SpanFields from={from} to={to} language={language} onChange={go} />
      {spanned && (
        <>
          <RadioGroup className="segments" orientation="horizontal" aria-label={t('timeline.certainty')} value={certainty} onChange={(value) => go({ certainty: value === 'certain' ? 'certain' : 'possible' })}>
            <Radio value="possible">{t('timeline.possible')}</Radio>
            <Radio value="certain">{t('timeline.certain')}</Radio>
          </RadioGroup>
          <button type="button" className="chip" onClick={() => go({ from: null, to: null })}>
            {t('timeline.removeSpan')} <span aria-hidden="true">×</span>
          </button>
        </>
      )}
      <span className="timeline-count" role="status">{form === 'story' ? '' : t('timeline.shown', { count })}</span>
      <ExportMenu certainty={certainty} picture={form === 'axis' ? picture : null} />
      {form === 'axis' && (
        <div className="timeline-zoom" role="group" aria-label={t('timeline.controls')}>
          <ToggleButton className="button button-quiet" isSelected={folded} isDisabled={!folded && !foldable} onChange={(on) => go({ folded: on })}>{t('timeline.fold')}</ToggleButton>
          <Button variant="quiet" aria-label={t('timeline.zoomOut')} onPress={() => onZoom(1 / 0.6)}>−</Button>
          <Button variant="quiet" aria-label={t('timeline.zoomIn')} onPress={() => onZoom(0.6)}>+</Button>
          <Button variant="quiet" onPress={onFit}>{t('timeline.fit')}</Button>
          <Button variant="quiet" onPress={onToday}>{t('timeline.goToday')}</Button>
        </div>
      )}
    </div>
  )
})
