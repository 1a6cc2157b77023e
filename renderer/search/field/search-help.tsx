import { memo } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'

const examples = ['words', 'phrase', 'prefix', 'must', 'not', 'or', 'field', 'year', 'fuzzy'] as const

/** What can be written into the search field, each way with an example that can be tried. */
export const SearchHelp = memo(function SearchHelp({ onUse }: { readonly onUse: (query: string) => void }) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button variant="quiet" aria-label={t('search.help')}>?</Button>
      <Popover className="search-help" placement="bottom end">
        <Dialog aria-label={t('search.help')}>
          {({ close }) => (
            <table>
              <caption>{t('search.help')}</caption>
              <tbody>
                {examples.map((example) => (
                  <tr key={example}>
                    <th scope="row">
                      <button type="button" onClick={() => { close(); onUse(t(`search.examples.${example}.query`)) }}>{t(`search.examples.${example}.query`)}</button>
                    </th>
                    <td>{t(`search.examples.${example}.means`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})
