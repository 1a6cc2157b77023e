// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { gatherDrop } from '../../../renderer/import/gather'

const denied = new DOMException('no permission', 'NotReadableError')
const gone = new DOMException('not there', 'NotFoundError')

const one = new File(['x'], 'x.txt')
const fileEntry = (fullPath: string, fault?: DOMException) => ({
  isFile: true,
  fullPath,
  file: (take: (file: File) => void, refuse: (error: unknown) => void) => (fault ? refuse(fault) : take(new File(['x'], fullPath))),
})

/** A folder that hands out its entries in one go, and after that its end or its fault. */
const folderEntry = (fullPath: string, children: readonly object[], fault?: DOMException) => {
  const left = [children, []]
  return {
    isFile: false,
    isDirectory: true,
    fullPath,
    createReader: () => ({
      readEntries: (take: (some: readonly object[]) => void, refuse: (error: unknown) => void) => {
        const some = left.shift() ?? []
        if (some.length === 0 && fault) refuse(fault)
        else take(some)
      },
    }),
  }
}

/** The part of a browser's transfer that a drop of entries uses. */
const transfer = (...entries: readonly object[]): DataTransfer =>
  ({ items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer

it('names what cannot be read in a drop, and gathers all the rest', async () => {
  const folder = folderEntry('/Akte', [fileEntry('/Akte/a.txt'), fileEntry('/Akte/zu.txt', denied), fileEntry('/Akte/weg.txt', gone), folderEntry('/Akte/innen', [fileEntry('/Akte/innen/b.txt')], denied)])
  const gathered = await gatherDrop(transfer(folder, fileEntry('/c.txt')))
  expect(gathered.map((each) => [each.path, 'fault' in each ? each.fault : 'file'])).toEqual([
    ['Akte/a.txt', 'file'],
    ['Akte/zu.txt', 'file-unreadable'],
    ['Akte/weg.txt', 'file-vanished'],
    ['Akte/innen/b.txt', 'file'],
    ['Akte/innen', 'file-unreadable'],
    ['c.txt', 'file'],
  ])
})

it('gathers a folder with more files than a call may have arguments', async () => {
  const files = Array.from({ length: 130_000 }, (_, number) => ({ ...fileEntry(`/Ablage/2011/${number}.txt`), file: (take: (file: File) => void) => take(one) }))
  const gathered = await gatherDrop(transfer(folderEntry('/Ablage', [folderEntry('/Ablage/2011', files)])))
  expect([gathered.length, gathered.at(-1)?.path]).toEqual([130_000, 'Ablage/2011/129999.txt'])
})
