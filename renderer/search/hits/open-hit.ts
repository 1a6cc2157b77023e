import { useEffect, useState } from 'react'
import type { Key, Selection } from 'react-aria-components'
import type { SearchHit } from '../../../preload/contract'
import { useMatches } from '../../ui/use-matches'
import { go, panelCovers, useShown } from '../../view'

/** Opens what was found: the record, and where words were found in a file, that file at the page of the hit. */
function openHit({ record, file, page, why }: SearchHit): void {
  // A match in the title opens the record's first file too, where it has one to look at.
  go({ record: record.id, file: why.length === 0 ? null : (file ?? record.thumbnail), page: page ?? 0 })
}

/** The hits that are selected, where that is more than the one that is open. */
export interface ChosenHits {
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

const none: ReadonlySet<string> = new Set()

/**
 * What a list of hits needs so that one can be opened, and opened again, by mouse and keyboard; with Ctrl or Shift several
 * are selected. Whoever walks through it opens each on the way, but where it would take the place of the list.
 */
export function useHitSelection(hits: readonly SearchHit[], { chosen, onChoose }: ChosenHits) {
  const record = useShown((view) => view.record)
  const hasPanel = record !== null
  // The panel takes room from the hits, which all move then.
  useEffect(() => {
    if (hasPanel) document.querySelector('[data-hits] [role="row"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [hasPanel])
  const [told, keepTold] = useState<Exclude<Selection, 'all'>>(new Set())
  const isWalkedOnly = useMatches(panelCovers)
  const selected = chosen.size > 0 ? chosen : record === null ? none : new Set([record])
  const open = (key: Key | undefined): void => {
    const hit = hits.find((each) => each.record.id === key)
    if (hit) openHit(hit)
  }
  return {
    selectionMode: 'multiple',
    selectionBehavior: isWalkedOnly ? 'toggle' : 'replace',
    // The open record counts as selected; Escape is to close it, and would be spent on taking it out of the selection.
    escapeKeyBehavior: chosen.size > 0 ? 'clearSelection' : 'none',
    // What the list told of knows where a stretch chosen with Shift begins; a set of our own does not.
    selectedKeys: told.size === selected.size && [...selected].every((id) => told.has(id)) ? told : selected,
    // The open hit, pressed again, is read again: its details may be shown, or another page.
    allowDuplicateSelectionEvents: true,
    onSelectionChange: (selection: Selection) => {
      if (selection !== 'all') keepTold(selection)
      const keys = selection === 'all' ? hits.map((hit) => hit.record.id) : [...selection].map(String)
      onChoose(isWalkedOnly || keys.length > 1 ? new Set(keys) : none)
      if (keys.length === 1 && !isWalkedOnly) open(keys[0])
    },
    onAction: open,
  } as const
}
