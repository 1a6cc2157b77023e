import { useMutation, useMutationState, useQueryClient, type Mutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SuggestionLists } from '../../preload/contract'
import { useArchive } from '../client'
import { ownChange } from '../ui/own-changes'
import { toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

export type Verb = 'accept' | 'dismiss'

/** What suggested events are, where not each by itself: one of the archive, by its id, or one together. */
export type One = { readonly as: string } | { readonly together: true }
export type Decide = (verb: Verb, keys: readonly string[], one?: One) => void

interface Decision {
  readonly verb: Verb
  readonly keys: readonly string[]
  readonly one: One | undefined
}

const mutationKey = ['decide']

/**
 * Takes suggestions over or dismisses them by their keys, in one action; `alsoSame`: with what other documents say just so.
 * They leave every list at once; a toast says what was done and takes it back.
 */
export function useDecide({ alsoSame = false }: { readonly alsoSame?: boolean } = {}): Decide {
  const { suggestions } = useArchive()
  const queries = useQueryClient()
  const { t } = useTranslation()
  const say = useUndoToast()
  const { mutate } = useMutation({
    mutationKey,
    networkMode: 'always',
    mutationFn: ({ verb, keys, one }: Decision) => {
      const decided = { keys: [...keys], alsoSame }
      return ownChange(() => (verb === 'accept' ? suggestions.accept.call({ ...decided, ...one }) : suggestions.dismiss.call(decided)))
    },
    onSuccess: ({ count, action }, { verb }) => say(count === 0 ? t('suggestions.overtaken') : t(verb === 'accept' ? 'suggestions.accepted' : 'suggestions.dismissed', { count }), action),
    onError: toastFault,
    // Until the lists know what came of it, it is being decided: an answer from before would have it come back for a moment.
    onSettled: () => queries.invalidateQueries({ queryKey: suggestions.list.key() }),
  })
  return useCallback((verb, keys, one) => mutate({ verb, keys, one }), [mutate])
}

/** What is left open of a list: what is just being decided is gone from it. */
export function useOpen(list: SuggestionLists | undefined): SuggestionLists | undefined {
  const decided = useMutationState({ filters: { mutationKey, status: 'pending' }, select: keysOf }).flat()
  if (list === undefined || decided.length === 0) return list
  const suggestions = list.suggestions.filter(({ key }) => !decided.includes(key))
  return { ...list, total: list.total - (list.suggestions.length - suggestions.length), suggestions }
}

function keysOf({ state: { variables } }: Mutation<unknown, Error, Decision>): readonly string[] {
  return variables?.keys ?? []
}
