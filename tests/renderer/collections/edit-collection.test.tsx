// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { useTranslation } from 'react-i18next'
import { beforeAll, expect, it, vi } from 'vitest'
import { collectionSearch } from '../../../renderer/collections/asked'
import { useEditCollection } from '../../../renderer/collections/use-edit-collection'
import { go, viewNow } from '../../../renderer/view'
import { speakGerman } from '../german'
import { answering } from '../record-archive'

vi.mock('../../../renderer/client', () => import('../record-archive'))
beforeAll(speakGerman)

it.each([['', null], [', and not what was asked for meanwhile', 'Brunnen']])('a collection that is put into the trash is no longer asked for%s', async (_, meanwhile) => {
  const { result } = renderHook(() => ({ t: useTranslation().t, ...useEditCollection({ id: 'w', name: 'Wasser', description: null }) }))
  go(collectionSearch('Wasser', result.current.t))
  expect(viewNow().query).toContain('Wasser')
  let answer = (): void => undefined
  answering.after = new Promise<void>((resolve) => (answer = resolve))
  result.current.trash()
  if (meanwhile !== null) go({ query: meanwhile })
  answer()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(viewNow().query).toBe(meanwhile ?? '')
})
