import sharp, { type Sharp } from 'sharp'
import { ArchiveError } from '../../../fault'
import { isPlain, type Coding, type Plane, type Shrink } from './heic-small'
import { openLibheif } from './libheif'

/** Values of libheif's enumerations: `heif_colorspace_RGB`, `heif_chroma_interleaved_RGB`, `heif_channel_interleaved`. */
const rgb = { colourSpace: 1, chroma: 10, channel: 10 } as const
/** `heif_colorspace_YCbCr`, and its channels. */
const ycc = { colourSpace: 0, luma: 0, blue: 1, red: 2 } as const
/** `heif_chroma_420` and those with more samples: to the power of 2, how many pixels across and down share a sample. */
const sampling = new Map([[1, { across: 1, down: 1 }], [2, { across: 1, down: 0 }], [3, { across: 0, down: 0 }]])
/** `heif_chroma_undefined`: whichever the picture has. */
const asItIs = 99
/** `heif_matrix_coefficients_unspecified`. */
const unsaid = 2
const channels = 3

/** A thumbnail inside that is at least so large (pixels, longest side) is as good as one made from the picture. */
const leastSide = 240

/** An open photo in HEIF. Width and height in pixels, turned upright as the file says. Its pictures last as long as it is open. */
export interface Heic {
  readonly width: number
  readonly height: number
  /** The whole picture, upright. Throws `file-damaged`. */
  picture(): Sharp
  /** The whole picture, upright, made smaller by a whole number, its longest side still at least `side` pixels. Throws `file-damaged`. */
  smaller(side: number): Sharp
  /** The small picture the camera put in, upright, or null. */
  thumbnail(): Sharp | null
}

/**
 * Opens a photo as telephones keep it. Nothing is decoded before it is asked for; `use` is done with it when it resolves.
 * Throws `file-damaged`. The C interface is called itself: the package's own objects convert each picture twice, and do not
 * know the thumbnail inside.
 */
export async function withHeic<Result>(bytes: Buffer, use: (heic: Heic) => Promise<Result>): Promise<Result> {
  const { libheif, shrink } = openLibheif()
  const context = libheif._heif_context_alloc()
  const error = libheif._malloc(12)
  const pointer = libheif._malloc(4)
  const copy = libheif._malloc(bytes.length)
  libheif.HEAPU8.set(bytes, copy)
  const handles: number[] = []
  const images: number[] = []
  const pixels: number[] = []

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

  function imageOf(handle: number, colourSpace: number, chroma: number): number {
    const image = ask((...to) => libheif._heif_decode_image(to[0], handle, to[1], colourSpace, chroma, 0))
    images.push(image)
    return image
  }

  function planeOf(image: number, channel: number): Plane {
    const at = libheif._heif_image_get_plane_readonly(image, channel, pointer)
    return { at, stride: valueAt(pointer) }
  }

  function sizeIn(image: number, channel: number): { width: number; height: number } {
    return { width: libheif._heif_image_get_width(image, channel), height: libheif._heif_image_get_height(image, channel) }
  }

  function pixelsAt(at: number, width: number, height: number): Sharp {
    return sharp(Buffer.from(libheif.HEAPU8.buffer, at, width * height * channels), { raw: { width, height, channels } })
  }

  function decoded(handle: number): Sharp {
    const image = imageOf(handle, rgb.colourSpace, rgb.chroma)
    const { at: plane, stride } = planeOf(image, rgb.channel)
    const { width, height } = sizeIn(image, rgb.channel)
    // Packed and seen where it lies: copies of that size have the garbage collector go through everything.
    if (stride > width * channels) for (let row = 1; row < height; row += 1) libheif.HEAPU8.copyWithin(plane + row * width * channels, plane + row * stride, plane + row * stride + width * channels)
    return pixelsAt(plane, width, height)
  }

  /** How the image's samples become colours; what the file does not say is as libheif takes it. */
  function codingOf(image: number): Coding {
    libheif._heif_image_get_nclx_color_profile(error, image, pointer)
    if (valueAt(error) !== 0) return { matrix: unsaid, full: true }
    const profile = valueAt(pointer)
    const coding = { matrix: valueAt(profile + 12), full: libheif.HEAPU8[profile + 16] !== 0 }
    libheif._heif_nclx_color_profile_free(profile)
    return coding
  }

  function shrunk(handle: number, by: number, shrink: Shrink): Sharp | null {
    const depth = libheif._heif_image_handle_get_luma_bits_per_pixel(handle)
    if (by < 2 || depth !== 8 || libheif._heif_image_handle_get_chroma_bits_per_pixel(handle) !== depth) return null
    const image = imageOf(handle, ycc.colourSpace, asItIs)
    const samples = sampling.get(libheif._heif_image_get_chroma_format(image))
    const coding = codingOf(image)
    if (samples === undefined || !isPlain(coding)) return null
    const size = sizeIn(image, ycc.luma)
    const [width, height] = [Math.floor(size.width / by), Math.floor(size.height / by)]
    const at = shrink({ luma: planeOf(image, ycc.luma), blue: planeOf(image, ycc.blue), red: planeOf(image, ycc.red), ...samples }, coding, by, width, height)
    pixels.push(at)
    return pixelsAt(at, width, height)
  }

  function smaller(handle: number, side: number): Sharp {
    const { width, height } = sizeOf(handle)
    const by = Math.min(Math.floor(Math.max(width, height) / side), width, height)
    return (shrink === null ? null : shrunk(handle, by, shrink)) ?? decoded(handle)
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
    return await use({ ...sizeOf(primary), picture: () => decoded(primary), smaller: (side) => smaller(primary, side), thumbnail: () => thumbnail(primary) })
  } finally {
    for (const each of pixels) libheif._free(each)
    for (const image of images) libheif._heif_image_release(image)
    for (const handle of handles) libheif._heif_image_handle_release(handle)
    libheif._heif_context_free(context)
    for (const each of [copy, pointer, error]) libheif._free(each)
  }
}

function sizeOf(handle: number): { width: number; height: number } {
  const { libheif } = openLibheif()
  return { width: libheif._heif_image_handle_get_width(handle), height: libheif._heif_image_handle_get_height(handle) }
}

/** What a pointer of 32 bits points to. */
function valueAt(pointer: number): number {
  return openLibheif().libheif.HEAPU32[pointer >> 2] ?? 0
}
