// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { personDrafts } from '../../../renderer/record/people/person-drafts'
import { drafts } from '../../../renderer/ui/drafts'

it('what is typed and not saved outlives a reload, and is gone once it is saved or given up', async () => {
  const reloaded = async () => {
    vi.resetModules()
    return { ...(await import('../../../renderer/ui/drafts')), ...(await import('../../../renderer/record/people/person-drafts')) }
  }
  drafts.set('r title', 'Neuer Titel')
  drafts.set('r note', '')
  personDrafts.set('r new', { kind: 'person', name: 'Jens Muster', title: null, function: null, organisation: null, role: 'depicted' })
  const after = await reloaded()
  expect([...after.drafts]).toEqual([['r title', 'Neuer Titel'], ['r note', '']])
  expect(after.personDrafts.get('r new')?.name).toBe('Jens Muster')
  after.drafts.delete('r title')
  after.personDrafts.clear()
  sessionStorage.setItem('klimaarchiv.person-drafts', '{"r new":7')
  const last = await reloaded()
  expect([[...last.drafts.keys()], last.personDrafts.size]).toEqual([['r note'], 0])
})
