import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Only } from './use-accessions'

interface OutcomeFilterProps {
  /** What there is to choose, with how each is called. */
  readonly choices: readonly { readonly only: Only; readonly name: string }[]
  readonly only: Only
  readonly onChoose: (only: Only) => void
}

/** Shows the files with one outcome alone. */
export function OutcomeFilter({ choices, only, onChoose }: OutcomeFilterProps) {
  const { t } = useTranslation()
  return (
    <RadioGroup className="segments" orientation="horizontal" aria-label={t('import.filter')} value={only} onChange={(value) => onChoose(choices.find((each) => each.only === value)?.only ?? 'all')}>
      {choices.map((choice) => (
        <Radio key={choice.only} value={choice.only}>{choice.name}</Radio>
      ))}
    </RadioGroup>
  )
}
