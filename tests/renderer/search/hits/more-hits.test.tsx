// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { MoreHits } from '../../../../renderer/search/hits/more-hits'
import { speakGerman } from '../../german'

beforeAll(speakGerman)

it('asks for further hits as soon as the end of these is near, and while somebody types only where it is in sight', () => {
  const looking: { readonly margin: string | undefined; come(): void }[] = []
  vi.stubGlobal('IntersectionObserver', class {
    constructor(seen: (entries: readonly { isIntersecting: boolean }[]) => void, { rootMargin }: IntersectionObserverInit) {
      looking.push({ margin: rootMargin, come: () => seen([{ isIntersecting: true }]) })
    }
    observe = vi.fn<() => void>()
    disconnect = vi.fn<() => void>()
  })
  const more = vi.fn<() => void>()
  const of = (isTyping: boolean) => <MoreHits shown={7} total={90} isBusy={false} isTyping={isTyping} onMore={more} onPress={() => undefined} />
  const { rerender } = render(of(true))
  rerender(of(false))
  expect(looking.map(({ margin }) => margin)).toEqual(['0px', '0px 0px 1200px'])
  looking[0]?.come()
  expect(more).toHaveBeenCalledTimes(1)
  vi.unstubAllGlobals()
})
