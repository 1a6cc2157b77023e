import type { CSSProperties, ReactNode } from 'react'
import { useMoving } from './use-moving'
import type { Sight } from './use-sight'

interface FramedProps {
  readonly sight: Pick<Sight, 'zoom' | 'quarters'>
  /** In pixels; null until it is known. */
  readonly size: { readonly width: number; readonly height: number } | null
  /** A page is as wide as there is room for; a picture is seen whole, and no larger than it is. */
  readonly fits: 'width' | 'whole'
  readonly children: ReactNode
}

/** A picture, with what lies on it, as large and turned as it is looked at. */
export function Framed({ sight: { zoom, quarters }, size, fits, children }: FramedProps) {
  const moving = useMoving()
  if (size === null) return <div className="sight"><div className="sight-turned">{children}</div></div>
  const isAcross = quarters % 2 === 1
  const [width, height] = isAcross ? [size.height, size.width] : [size.width, size.height]
  const style: CSSProperties & Record<`--${string}`, string | number> = { '--zoom': zoom, '--shape': width / height, '--pixels': `${width}px`, '--angle': `${quarters * 90}deg` }
  return (
    <div className="sight" data-fits={fits} data-across={isAcross || undefined} style={style} {...moving}>
      <div className="sight-turned">{children}</div>
    </div>
  )
}
