import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { toast, toastFault } from '../ui/toast'

export type Verb = 'accept' | 'dismiss'

/** What suggested events are, where not each by itself: one of the archive, by its id, or one together. */
export type One = { readonly as: string } | { readonly together: true }
export type Decide = (verb: Verb, keys: readonly string[], one?: One) => void

/**
 * Takes suggestions over or dismisses them by their keys, in one action; `alsoSame`: with what other documents say just so.
 * They leave every list at once; a toast says what was done and takes it back.
 */
export function useDecide({ alsoSame = false }: { readonly alsoSame?: boolean } = {}): Decide {
  const archive = useArchive()
  const queries = useQueryClient()
  const { t } = useTranslation()
  return useCallback(
    (verb, keys, one) => {
      const lists = archive.suggestions.list.key({ type: 'query' })
      queries.setQueriesData<Awaited<ReturnType<typeof archive.suggestions.list.call>>>({ queryKey: lists }, (list) => {
        if (!list) return list
        const left = list.suggestions.filter(({ key }) => !keys.includes(key))
        return { ...list, total: list.total - (list.suggestions.length - left.length), suggestions: left }
      })
      const settle = async (): Promise<void> => {
        try {
          const decided = { keys: [...keys], alsoSame }
          const { count } = await (verb === 'accept' ? archive.suggestions.accept.call({ ...decided, ...one }) : archive.suggestions.dismiss.call(decided))
          toast(t(verb === 'accept' ? 'suggestions.accepted' : 'suggestions.dismissed', { count }), {
            label: t('suggestions.undo'),
            onPress: () => void archive.archive.undo.call().catch(toastFault),
          })
        } catch (error) {
          toastFault(error)
          // What left the list was not decided after all.
          await queries.invalidateQueries({ queryKey: lists })
        }
      }
      void settle()
    },
    [archive, queries, t, alsoSame],
  )
}
