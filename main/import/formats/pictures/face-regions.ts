import type { PhotoPerson } from '../../reading/extracted'
import { fieldsOf, listOf, structuresIn, type Tags } from './xmp-tags'

interface Face {
  readonly name: string
  /** The middle of it, from the left and from the top: parts of the picture as it is stored. */
  readonly x: number
  readonly y: number
}

/**
 * Whose faces somebody marked in a photo, from the left: areas of type Face (Metadata Working Group, "Image Region Metadata"),
 * else those of Microsoft, which are all of people, else those of the IPTC that name people. `orientation`: how the picture is turned to be shown (EXIF); areas are those
 * of the picture as it is stored, unless they say that they are of one as high and wide as it is shown.
 */
export function facesIn(xmp: Tags, orientation: number, isWide: boolean): PhotoPerson[] {
  const regions = fieldsOf(xmp['Regions'])
  const own = structuresIn(regions['RegionList']).filter((region) => listOf(region['Type'])[0]?.toLowerCase() === 'face').map((region): Face => {
    const area = fieldsOf(region['Area'])
    return { name: nameOf(region, 'Name'), x: numberIn(area, 'x'), y: numberIn(area, 'y') }
  })
  const ofMicrosoft = structuresIn(fieldsOf(xmp['RegionInfo'])['Regions']).map((region): Face => {
    const [left = Number.NaN, top = Number.NaN, width = 0, height = 0] = (listOf(region['Rectangle'])[0] ?? '').split(',').map(Number)
    return { name: nameOf(region, 'PersonDisplayName'), x: left + width / 2, y: top + height / 2 }
  })
  const size = fieldsOf(regions['AppliedToDimensions'])
  const [width, height] = [numberIn(size, 'w'), numberIn(size, 'h')]
  const isTurned = orientation >= 5 && width !== height && width > height === isWide
  const marked = [own, ofMicrosoft, facesOfIptc(xmp, orientation)].find((faces) => faces.some(({ name }) => name !== '')) ?? []
  const named = marked.filter(({ name }, place, all) => name !== '' && all.findIndex((other) => other.name === name) === place)
  return named
    .map(({ name, x, y }) => ({ name, across: isTurned ? x : across({ x, y }, orientation) }))
    .toSorted((a, b) => (a.across < b.across ? -1 : Number(a.across > b.across)))
    .map(({ name, across: place }, index) => ({ name, work: null, ...(Number.isFinite(place) && { fromLeft: index + 1 }) }))
}

/**
 * Areas of people (IPTC Photo Metadata, "Image Region"): rectangles by their corner, circles by their middle, polygons by their
 * points. Programs do not agree whether they are those of the picture as it is stored; of a turned one only the names are sure.
 */
function facesOfIptc(xmp: Tags, orientation: number): Face[] {
  return structuresIn(xmp['ImageRegion']).flatMap((region) => {
    const shown = listOf(region['PersonInImage'])
    const isHuman = structuresIn(region['rCtype']).some((type) => listOf(type['Identifier']).some((id) => id.endsWith('/human')))
    const boundary = fieldsOf(region['RegionBoundary'])
    const middle = orientation === 1 ? middleOf(boundary) : { x: Number.NaN, y: Number.NaN }
    return (shown.length > 0 ? shown : isHuman ? listOf(region['Name']).slice(0, 1) : []).map((name) => ({ name: /\p{L}/u.test(name) ? name : '', ...middle }))
  })
}

function middleOf(boundary: Tags): Pick<Face, 'x' | 'y'> {
  const points = structuresIn(boundary['rbVertices'])
  if (points.length > 0) return { x: mean(points, 'rbX'), y: mean(points, 'rbY') }
  const [width, height] = listOf(boundary['rbShape'])[0] === 'rectangle' ? [numberIn(boundary, 'rbW'), numberIn(boundary, 'rbH')] : [0, 0]
  return { x: numberIn(boundary, 'rbX') + width / 2, y: numberIn(boundary, 'rbY') + height / 2 }
}

function mean(points: readonly Tags[], name: string): number {
  return points.reduce((sum, point) => sum + numberIn(point, name), 0) / points.length
}

/** How far from the left a point is once the picture is turned (EXIF 2.32, "Orientation"). */
function across({ x, y }: Pick<Face, 'x' | 'y'>, orientation: number): number {
  switch (orientation) {
    case 2:
    case 3:
      return 1 - x
    case 5:
    case 8:
      return y
    case 6:
    case 7:
      return 1 - y
    default:
      return x
  }
}

function nameOf(region: Tags, field: string): string {
  const [name = ''] = listOf(region[field])
  return /\p{L}/u.test(name) ? name : ''
}

function numberIn(fields: Tags, name: string): number {
  return Number.parseFloat(listOf(fields[name])[0] ?? '')
}
