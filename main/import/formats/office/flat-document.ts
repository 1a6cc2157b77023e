import { utils, write, type CFB$Container } from 'cfb'
import type { ContainerParts } from './office-parts'

// The package types say less than the package has.
const { cfb_new: newContainer, cfb_add: add } = utils as unknown as { cfb_new(): CFB$Container; cfb_add(into: CFB$Container, path: string, content: Buffer): void }

/** The parts that an OpenDocument file in a single XML document (ISO 26300-3, 2.2.1) would have as a package. */
export function partsOfFlat(flat: string): ContainerParts {
  const { xml, objects } = withObjectsApart(flat.replace(/<office:binary-data>[^<]*<\/office:binary-data>/g, ''))
  const root = /<office:document\s[^>]*>/.exec(xml)?.[0] ?? '<office:document>'
  const piece = (name: string): string => new RegExp(String.raw`<office:${name}[\s>](?:[\s\S]*</office:${name}>|[\s\S]*)`).exec(xml)?.[0] ?? ''
  const styles = piece('automatic-styles')
  return new Map(Object.entries({
    'content.xml': [root, styles, piece('body'), '</office:document>'].join(''),
    'styles.xml': [root, piece('styles'), styles, piece('master-styles'), '</office:document>'].join(''),
    'meta.xml': [root, piece('meta'), '</office:document>'].join(''),
    ...objects,
  }))
}

/** Parts as the package that their reader knows. */
export function packageOf(parts: ContainerParts): Buffer {
  const container = newContainer()
  for (const [path, content] of parts) add(container, `/${path}`, Buffer.from(content))
  return Buffer.from(write(container, { fileType: 'zip', type: 'buffer' }))
}

const objectTag = /<(\/?)draw:object(?=[\s>])[^>]*?(\/?)>/g

/** Charts and formulas stand where they are shown; in a package, each in a part of its own. */
function withObjectsApart(flat: string): { readonly xml: string; readonly objects: Readonly<Record<string, string>> } {
  const objects: Record<string, string> = {}
  let xml = ''
  let at = 0
  let depth = 0
  for (const { 0: tag, 1: closing, 2: empty, index } of flat.matchAll(objectTag)) {
    if (empty !== '') continue
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1)
    if (closing === '' && depth === 1) {
      const name = `Object ${Object.keys(objects).length + 1}`
      xml += `${flat.slice(at, index)}<draw:object xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="./${name}">`
      objects[`${name}/content.xml`] = ''
      at = index + tag.length
    } else if (closing !== '' && depth === 0) {
      objects[`Object ${Object.keys(objects).length}/content.xml`] = flat.slice(at, index)
      at = index
    }
  }
  return { xml: xml + flat.slice(at), objects }
}
