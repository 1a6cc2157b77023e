import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { search } from '../../main/search/search'
import { indexDigest } from '../search/index/index-digest'
import { extractor, importAll, setting, write, type Setting } from './import-setting'
import { digestOfRebuilt } from './rebuilt-index'

afterAll(() => extractor.close())

const found = ({ archive }: Setting, query: string): number => search(archive.db, { query }).total

it('a photo is found by whose faces are marked in it, before anybody has said who they are', async () => {
  const faces = '<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag><rdf:li><rdf:Description mwg-rs:Name="Zita Kranich" mwg-rs:Type="Face"><mwg-rs:Area stArea:x="0.7" stArea:y="0.5"/></rdf:Description></rdf:li><rdf:li><rdf:Description mwg-rs:Name="Waldi" mwg-rs:Type="Pet"/></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>'
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#">${faces}</rdf:Description></rdf:RDF></x:xmpmeta>`
  const setup = setting({ 'gesichter.jpg': await sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } }).withXmp(xmp).jpeg().toBuffer() })
  await importAll(setup)
  expect([found(setup, 'Kranich'), found(setup, 'Waldi')]).toEqual([1, 0])
  expect(digestOfRebuilt(setup.archive.db)).toBe(indexDigest(setup.archive.db))
})

it('a record is found by every name that the same bytes were met under, whenever and wherever', async () => {
  const setup = setting({ 'Bericht/Kompostierung.txt': 'Über die Anlage in Asokwa', 'Kopie/Entwurf Rübstiel.txt': 'Über die Anlage in Asokwa', 'anderes.txt': 'Ganz etwas anderes' })
  await importAll(setup)
  expect(['Kompostierung', 'Rübstiel', 'anderes'].map((name) => found(setup, name))).toEqual([1, 1, 1])
  write(setup.source, { 'neu/Endfassung Hornklee.txt': 'Über die Anlage in Asokwa', 'neu/anderes.txt': 'Ganz etwas anderes' })
  await importAll(setup)
  expect(['Hornklee', 'Rübstiel', 'anderes'].map((name) => found(setup, name))).toEqual([1, 1, 1])
  expect(digestOfRebuilt(setup.archive.db)).toBe(indexDigest(setup.archive.db))
})
