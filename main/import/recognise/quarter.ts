/** Degrees clockwise by which a page is turned to be read. */
export type Quarter = 0 | 90 | 180 | 270

/** A box on a page, as shares of it from its left top. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a box of a page that was turned by a quarter lies on the page as it was. */
export function turnedBack({ left, top, width, height }: Box, quarter: Quarter): Box {
  switch (quarter) {
    case 0:
      return { left, top, width, height }
    case 90:
      return { left: top, top: 1 - left - width, width: height, height: width }
    case 180:
      return { left: 1 - left - width, top: 1 - top - height, width, height }
    case 270:
      return { left: 1 - top - height, top: left, width: height, height: width }
  }
}
