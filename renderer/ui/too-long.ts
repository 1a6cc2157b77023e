import { useTranslation } from 'react-i18next'

/** Says of a text by how many characters it is too long, null where it is not: what somebody pastes is never cut off in silence. */
export function useTooLong(): (text: string, longest: number) => string | null {
  const { t } = useTranslation()
  return (text, longest) => (text.length <= longest ? null : t('common.tooLong', { count: text.length - longest }))
}
