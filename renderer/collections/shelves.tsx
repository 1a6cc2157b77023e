import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { CollectionShelf } from './collection-shelf'
import { SearchShelf } from './search-shelf'
import { useFollowCollection } from './use-follow-collection'
import './collections.css'

/** Collections and saved searches in the navigation; in a narrow window behind a button. */
export function Shelves() {
  const { t } = useTranslation()
  useFollowCollection()
  return (
    <>
      <div className="shelves">
        <CollectionShelf />
        <SearchShelf />
      </div>
      <div className="shelves-narrow">
        <DialogTrigger>
          <Button variant="quiet" aria-label={t('collections.both')}>★</Button>
          <Popover className="menu-popover" placement="right top">
            <Dialog className="shelves-dialog" aria-label={t('collections.both')}>
              <CollectionShelf />
              <SearchShelf />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </>
  )
}
