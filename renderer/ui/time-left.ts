import type { TFunction } from 'i18next'

/** How long something takes yet, in words. */
export function timeLeft(seconds: number, t: TFunction): string {
  return seconds < 90 ? t('common.secondsLeft', { count: Math.max(1, Math.round(seconds)) }) : t('common.minutesLeft', { count: Math.round(seconds / 60) })
}
