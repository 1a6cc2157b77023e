import sharp, { type Sharp } from 'sharp'
import { ArchiveError } from '../../fault'
import { openLibheif } from './libheif'

/** Values of libheif's enumerations: `heif_colorspace_RGB`, `heif_chroma_interleaved_RGB`, `heif_channel_interleaved`. */
const rgb = { colourSpace: 1, chroma: 10, channel: 10 } as const
const channels = 3

/** A thumbnail inside that is at least so large (pixels, longest side) is as good as one made from the picture. */
const leastSide = 240

/** An open photo in HEIF. Width and height in pixels, turned upright as the file says. Its pictures last as long as it is open. */
export interface Heic {
  readonly width: number
  readonly height: number
  /** The whole picture, upright. Throws `file-damaged`. */
  picture(): Sharp
  /** The small picture the camera put in, upright, or null. */
  thumbnail(): Sharp | null
}

/**
 * Opens a photo as telephones keep it. Nothing is decoded before it is asked for; `use` is done with it when it resolves.
 * Throws `file-damaged`. The C interface is called itself: the package's own objects convert each picture twice, and do not
 * know the thumbnail inside.
 */
export async function withHeic<Result>(bytes: Buffer, use: (heic: Heic) => Promise<Result>): Promise<Result> {
  const libheif = openLibheif()
  const context = libheif._heif_context_alloc()
  const error = libheif._malloc(12)
  const pointer = libheif._malloc(4)
  const copy = libheif._malloc(bytes.length)
  libheif.HEAPU8.set(bytes, copy)
  const handles: number[] = []
  const images: number[] = []

  /** Calls what answers by a pointer; gives that. */
  function ask(call: (error: number, pointer: number) => void): number {
    call(error, pointer)
    if (valueAt(error) !== 0) throw new ArchiveError('file-damaged')
    return valueAt(pointer)
  }

  function opened(call: (error: number, pointer: number) => void): number {
    const handle = ask(call)
    handles.push(handle)
    return handle
  }

  function decoded(handle: number): Sharp {
    const image = ask((...to) => libheif._heif_decode_image(to[0], handle, to[1], rgb.colourSpace, rgb.chroma, 0))
    images.push(image)
    const plane = libheif._heif_image_get_plane_readonly(image, rgb.channel, pointer)
    const stride = valueAt(pointer)
    const [width, height] = [libheif._heif_image_get_width(image, rgb.channel), libheif._heif_image_get_height(image, rgb.channel)]
    // Packed and seen where it lies: copies of that size have the garbage collector go through everything.
    if (stride > width * channels) for (let row = 1; row < height; row += 1) libheif.HEAPU8.copyWithin(plane + row * width * channels, plane + row * stride, plane + row * stride + width * channels)
    return sharp(Buffer.from(libheif.HEAPU8.buffer, plane, width * height * channels), { raw: { width, height, channels } })
  }

  function thumbnail(handle: number): Sharp | null {
    if (libheif._heif_image_handle_get_list_of_thumbnail_IDs(handle, pointer, 1) < 1) return null
    const id = valueAt(pointer)
    const inside = opened((...to) => libheif._heif_image_handle_get_thumbnail(to[0], handle, id, to[1]))
    const { width, height } = sizeOf(inside)
    return Math.max(width, height) < leastSide ? null : decoded(inside)
  }

  try {
    ask((to) => libheif._heif_context_read_from_memory(to, context, copy, bytes.length, 0))
    const primary = opened((...to) => libheif._heif_context_get_primary_image_handle(to[0], context, to[1]))
    return await use({ ...sizeOf(primary), picture: () => decoded(primary), thumbnail: () => thumbnail(primary) })
  } finally {
    for (const image of images) libheif._heif_image_release(image)
    for (const handle of handles) libheif._heif_image_handle_release(handle)
    libheif._heif_context_free(context)
    for (const each of [copy, pointer, error]) libheif._free(each)
  }
}

function sizeOf(handle: number): { width: number; height: number } {
  const libheif = openLibheif()
  return { width: libheif._heif_image_handle_get_width(handle), height: libheif._heif_image_handle_get_height(handle) }
}

/** What a pointer of 32 bits points to. */
function valueAt(pointer: number): number {
  return openLibheif().HEAPU32[pointer >> 2] ?? 0
}
