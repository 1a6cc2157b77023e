import { useEffect, useRef } from 'react'
import type { PressEvent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { useStable } from '../../ui/use-stable'

interface MoreHitsProps {
  readonly shown: number
  readonly total: number
  /** Further ones are on their way. */
  readonly isBusy: boolean
  /** As somebody is still typing there are only as many as are thought to fit into the window. */
  readonly isTyping: boolean
  readonly onMore: () => void
  /** Told of a press before that. */
  readonly onPress: (press: PressEvent) => void
}

/** How many of the hits are shown. Further ones come as soon as the end of these is near, while somebody types in sight, or where this is pressed. */
export function MoreHits({ shown, total, isBusy, isTyping, onMore, onPress }: MoreHitsProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const more = useStable(onMore)
  useEffect(() => {
    const end = place.current
    if (end === null || isBusy) return
    const near = new IntersectionObserver(
      (seen) => {
        // Who has gone to the button by keyboard is about to press it, and to go on at the first that comes.
        if (seen.some(({ isIntersecting }) => isIntersecting) && !end.contains(document.activeElement)) more()
      },
      { root: document.getElementById('main'), rootMargin: isTyping ? '0px' : '0px 0px 1200px' },
    )
    near.observe(end)
    return () => near.disconnect()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- with each page that came it is looked anew whether the end is still near
  }, [shown, isBusy, isTyping, more])
  return (
    <div ref={place} className="search-more">
      <Button
        isBusy={isBusy}
        onPress={(press) => {
          onPress(press)
          onMore()
        }}
      >
        {t('search.more', { shown, total })}
      </Button>
    </div>
  )
}
