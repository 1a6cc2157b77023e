import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { SearchHit } from '../../../preload/contract'
import { thumbnailAddress } from '../../host'
import { KindIcon } from '../../ui/kind-icon'

/** From how many times as wide as high on a tile would show no more than the middle of a picture: a panorama, a section of a street. */
const wide = 1.8

/** Has a wide picture be shown whole. */
function tellWide({ currentTarget: image }: SyntheticEvent<HTMLImageElement>): void {
  image.toggleAttribute('data-wide', image.naturalWidth > wide * image.naturalHeight)
}

/** The picture of a record, or the sign of its kind where it has none or that is not there; beside it stands what kind it is. */
export function Thumbnail({ record: { thumbnail, kind } }: { readonly record: Pick<SearchHit['record'], 'thumbnail' | 'kind'> }) {
  const [missing, setMissing] = useState<string | null>(null)
  if (thumbnail === null || thumbnail === missing) return <KindIcon kind={kind} isNamed />
  return <img src={thumbnailAddress(thumbnail)} alt="" loading="lazy" onLoad={tellWide} onError={() => setMissing(thumbnail)} />
}
