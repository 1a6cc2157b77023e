import type { Key, Selection } from 'react-aria-components'
import type { SearchHit } from '../../preload/contract'
import { go, useView } from '../view'

/** Opens what was found: the record, and where words were found in a file, that file at the page of the hit. */
function openHit({ record, file, page, why }: SearchHit): void {
  // A match in the title opens the record's first file too, where it has one to look at.
  go({ record: record.id, file: why.length === 0 ? null : (file ?? record.thumbnail), page: page ?? 0 })
}

/** What a list of hits needs so that one can be chosen, and chosen again, by mouse and keyboard. */
export function useHitSelection(hits: readonly SearchHit[]) {
  const { record } = useView()
  const choose = (key: Key | undefined): void => {
    const hit = hits.find((each) => each.record.id === key)
    if (hit) openHit(hit)
  }
  return {
    selectionMode: 'single',
    selectionBehavior: 'replace',
    selectedKeys: record === null ? [] : [record],
    onSelectionChange: (chosen: Selection) => choose(chosen === 'all' ? undefined : [...chosen][0]),
    onAction: choose,
  } as const
}
