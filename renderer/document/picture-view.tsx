import { useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordDetail, RecordFile, TextWithMarks, UnsoundOriginal } from '../../preload/contract'
import { fileAddress, thumbnailAddress } from '../host'
import { useUnsound } from '../record/unsound-originals'
import { CreditText } from '../ui/credit-text'
import { Framed } from './framed'
import { MarkedText, MarkedWords } from './marked-text'
import { PageImage } from './page-image'
import { SightBar } from './sight-bar'
import type { Sight } from './use-sight'

export const drawnByBrowsers: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
const drawnByUs: ReadonlySet<string> = new Set(['image/tiff', 'image/heic', 'image/avif', 'image/bmp', 'image/jp2', 'image/svg+xml'])

/** Whether a picture is shown as the archive draws it: browsers cannot. */
export function isDrawnByUs({ mediaType, fault }: Pick<RecordFile, 'mediaType' | 'fault'>): boolean {
  return drawnByUs.has(mediaType) && fault === null
}

interface PictureViewProps {
  readonly record: RecordDetail
  readonly file: RecordFile
  /** What its texts are in, where that is known. */
  readonly lang?: string | undefined
  /** What it says, with the words of the search marked: its caption, where it has one, then what stands in a drawing. */
  readonly texts: readonly TextWithMarks[]
  readonly sight: Sight
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** A photo as large as the panel, with its caption and credit below it; a drawing with its words. */
export function PictureView({ record, file, lang, texts, sight, scroller }: PictureViewProps) {
  const { t } = useTranslation()
  const { unsound, ask } = useUnsound(record.id)
  const isOwn = ({ hash }: UnsoundOriginal) => hash === file.hash
  const isUnsound = unsound.some(isOwn)
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null)
  const [broken, setBroken] = useState(false)
  const [again, setAgain] = useState(0)
  const [wasUnsound, setWasUnsound] = useState(isUnsound)
  if (wasUnsound !== isUnsound) {
    setWasUnsound(isUnsound)
    // It has come back.
    if (!isUnsound) setBroken(false)
    setAgain(0)
  }
  async function onError() {
    setBroken(true)
    if (again > 0 || (await ask()).some(isOwn)) return
    // It was unsound, and came back before anybody heard of it; or what was heard is of before it was met so: then it fails again.
    setBroken(false)
    setAgain(1)
  }
  const source = drawnByBrowsers.has(file.mediaType) && !broken && !isUnsound ? fileAddress(file) : file.hasThumbnail ? thumbnailAddress(file.hash) : null
  const name = record.caption ?? record.title
  const caption = record.caption === null ? undefined : texts[0]
  const words = caption === undefined ? texts : texts.slice(1)
  return (
    <>
      {(isDrawnByUs(file) || source !== null) && <div className="document-bar"><SightBar sight={sight} /></div>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
      <div className="document-scroll" ref={scroller} tabIndex={0} role="region" aria-label={t('document.picture')}>
        <figure className="document-picture">
          {isDrawnByUs(file) ? (
            <PageImage file={file} page={0} name={name} sight={sight} fits="whole" />
          ) : source === null ? (
            <p>{t('document.noPicture')}</p>
          ) : (
            <Framed sight={sight} size={size} fits="whole">
              <img key={again} src={source} alt={name} onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setSize(width > 0 && height > 0 ? { width, height } : null)} onError={() => void onError()} />
            </Framed>
          )}
          {(record.caption !== null || record.credit !== null) && (
            <figcaption>
              {caption && <span lang={lang}><MarkedWords text={caption} /></span>}
              {record.credit !== null && <> <CreditText credit={record.credit} onlyRead={record.read.includes('credit')} /></>}
            </figcaption>
          )}
        </figure>
        {words.filter(({ text }) => text !== '').map((text, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the texts of a drawing have no other name than their number
          <MarkedText key={index} className="document-plain" page={text} lang={lang} firstMark={caption?.marks.length ?? 0} />
        ))}
      </div>
    </>
  )
}
