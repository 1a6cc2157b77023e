// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { Why } from '../../../../renderer/search/hits/why'
import { speakGerman } from '../../german'

beforeAll(speakGerman)
afterEach(cleanup)

const forTwo = ['waste', 'water'].map((term) => ({ term, matched: 'Wastewater', rule: 'spelling' as const, field: 'title' }))

it('a word that stands for several is told once, with all of them', () => {
  expect(render(<Why why={forTwo} />).container.textContent).toBe('Wastewater für waste, water andere Schreibung, im Titel')
})

it('nothing of an earlier search stays beside the next', () => {
  const { container, rerender } = render(<Why why={forTwo} />)
  rerender(<Why why={[{ term: 'roadmap', matched: 'Roadmap', rule: 'exact', field: 'title' }]} />)
  expect(container.textContent).toBe('Roadmap  im Titel')
})
