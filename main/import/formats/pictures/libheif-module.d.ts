/** The part of libheif's C interface that is called here (libheif 1.23, `heif.h`); pointers are numbers, a `heif_error` is written to the first argument. */
declare module 'libheif-js/libheif-wasm/libheif.js' {
  export interface Libheif {
    readonly HEAPU8: Uint8Array
    readonly HEAPU32: Uint32Array
    _malloc(bytes: number): number
    _free(pointer: number): void
    _heif_context_alloc(): number
    _heif_context_free(context: number): void
    _heif_context_read_from_memory(error: number, context: number, bytes: number, length: number, options: number): void
    _heif_context_get_primary_image_handle(error: number, context: number, handle: number): void
    _heif_image_handle_get_width(handle: number): number
    _heif_image_handle_get_height(handle: number): number
    _heif_image_handle_get_luma_bits_per_pixel(handle: number): number
    _heif_image_handle_get_chroma_bits_per_pixel(handle: number): number
    _heif_image_handle_get_list_of_thumbnail_IDs(handle: number, ids: number, most: number): number
    _heif_image_handle_get_thumbnail(error: number, handle: number, id: number, thumbnail: number): void
    _heif_image_handle_release(handle: number): void
    _heif_decode_image(error: number, handle: number, image: number, colourSpace: number, chroma: number, options: number): void
    _heif_image_get_width(image: number, channel: number): number
    _heif_image_get_height(image: number, channel: number): number
    _heif_image_get_chroma_format(image: number): number
    _heif_image_get_nclx_color_profile(error: number, image: number, profile: number): void
    _heif_nclx_color_profile_free(profile: number): void
    _heif_image_get_plane_readonly(image: number, channel: number, stride: number): number
    _heif_image_release(image: number): void
  }
  /** Starts it; `instantiateWasm` is to hand over the running program at once. */
  export default function start(options: {
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => WebAssembly.Exports): WebAssembly.Exports
  }): Libheif
}
