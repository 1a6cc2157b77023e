import type { FaultCode } from '../../../preload/faults'
import { termStream } from '../../search/language/term-stream'
import { isDrawing } from './drawings'
import type { Extracted } from './extracted'
import { pipelineVersion } from './pipeline-version'

/** What is known of a file that was not read, and why not; null: there is nothing in it to read. */
export function withoutContent(mediaType: string, fault: FaultCode | null): Extracted {
  return {
    pipeline: pipelineVersion,
    mediaType,
    kind: mediaType.startsWith('image/') && !isDrawing(mediaType) ? 'photo' : 'document',
    fault,
    pages: [],
    paged: false,
    html: null,
    title: null,
    creator: null,
    language: null,
    date: null,
    created: null,
    description: null,
    keywords: [],
    reference: null,
    conformance: null,
    figures: [],
    parts: [],
    scanned: [],
    recognised: [],
    photo: null,
    print: null,
    caption: null,
    suggestions: [],
    thumbnail: null,
    terms: termStream([], 'de'),
  }
}
