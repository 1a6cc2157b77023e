import type { TFunction } from 'i18next'

/** How long something takes yet, in words. */
export function timeLeft(seconds: number, t: TFunction): string {
  if (seconds < 90) return t('common.secondsLeft', { count: Math.max(1, Math.round(seconds)) })
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return t('common.minutesLeft', { count: minutes })
  // Of hours nobody reads single minutes.
  const tens = Math.round(minutes / 10)
  const [hours, rest] = [Math.floor(tens / 6), (tens % 6) * 10]
  return rest === 0 || hours >= 10 ? t('common.hoursLeft', { count: Math.round(tens / 6) }) : t('common.hoursMinutesLeft', { hours, minutes: rest })
}
