import { withMemory, type PdfHandle, type PdfModule } from './pdf-module'

/** A matrix of PDF, which maps x to a x + c y + e and y to b x + d y + f (ISO 32000-1, 8.3.4). */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
type Box = readonly [left: number, bottom: number, right: number, top: number]

const unmoved: Matrix = [1, 0, 0, 1, 0, 0]
const [isPicture, isForm] = [3, 5]
/** More than scanners put on a page, also those that cut it into strips. */
const mostObjects = 2_000
const deepest = 4
/** The page is looked at in so many rows of so many fields. */
const fields = 20
/** The share of its fields that pictures cover on a page that is a picture; scanners leave a margin. */
const nearlyAll = 0.85

/** Whether pictures cover (nearly) all of an open page: then what is written on it stands in them, and not only in its text. */
export function isCovered({ module }: PdfHandle, page: number): boolean {
  const count = module._FPDFPage_CountObjects(page)
  if (count > mostObjects) return false
  const objects = Array.from({ length: count }, (_, index) => module._FPDFPage_GetObject(page, index))
  const pictures = objects.flatMap((object) => picturesIn(module, object, unmoved, deepest))
  return pictures.length > 0 && coveredShare(pictures, boxOfPage(module, page)) >= nearlyAll
}

/** Where pictures lie on the page, also those in forms that are put there as a whole. */
function picturesIn(module: PdfModule, object: number, matrix: Matrix, depth: number): Box[] {
  switch (module._FPDFPageObj_GetType(object)) {
    case isPicture:
      return [moved(numbers(module, 4, (at) => module._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)), matrix)]
    case isForm: {
      const count = depth === 0 ? 0 : Math.min(mostObjects, module._FPDFFormObj_CountObjects(object))
      const own = numbers(module, 6, (at) => module._FPDFPageObj_GetMatrix(object, at))
      return Array.from({ length: count }, (_, index) => module._FPDFFormObj_GetObject(object, index)).flatMap((inner) => picturesIn(module, inner, product(own, matrix), depth - 1))
    }
    default:
      return []
  }
}

function boxOfPage(module: PdfModule, page: number): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(module, 4, (at) => module._FPDF_GetPageBoundingBox(page, at))
  return [left, bottom, right, top]
}

function coveredShare(pictures: readonly Box[], [left, bottom, right, top]: Box): number {
  let covered = 0
  for (let field = 0; field < fields * fields; field += 1) {
    const x = left + ((right - left) * ((field % fields) + 0.5)) / fields
    const y = bottom + ((top - bottom) * (Math.floor(field / fields) + 0.5)) / fields
    if (pictures.some((box) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])) covered += 1
  }
  return covered / (fields * fields)
}

/** Numbers that PDFium writes as 32-bit floats; zeros where it writes none. */
function numbers(module: PdfModule, count: number, write: (pointer: number) => number): number[] {
  return withMemory(module, count * 4, (pointer) => {
    module.HEAPU8.fill(0, pointer, pointer + count * 4)
    write(pointer)
    const { buffer, byteOffset } = module.HEAPU8
    return [...new Float32Array(buffer.slice(byteOffset + pointer, byteOffset + pointer + count * 4))]
  })
}

function moved([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], [a, b, c, d, e, f]: Matrix): Box {
  const corners = [[left, bottom], [left, top], [right, bottom], [right, top]] as const
  const across = corners.map(([x, y]) => a * x + c * y + e)
  const up = corners.map(([x, y]) => b * x + d * y + f)
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]
}

/** First the one, then the other. */
function product([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}
