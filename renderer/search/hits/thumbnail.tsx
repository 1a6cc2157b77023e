import { useState } from 'react'
import type { SearchHit } from '../../../preload/contract'
import { thumbnailAddress } from '../../host'
import { KindIcon } from '../../ui/kind-icon'

/** The picture of a record, or the sign of its kind where it has none or that is not there. */
export function Thumbnail({ record: { thumbnail, kind } }: { readonly record: Pick<SearchHit['record'], 'thumbnail' | 'kind'> }) {
  const [missing, setMissing] = useState<string | null>(null)
  if (thumbnail === null || thumbnail === missing) return <KindIcon kind={kind} />
  return <img src={thumbnailAddress(thumbnail)} alt="" loading="lazy" onError={() => setMissing(thumbnail)} />
}
