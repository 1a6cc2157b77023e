// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { upload } from '../../renderer/import/upload'

afterEach(() => vi.unstubAllGlobals())

/** Whether somebody who leaves the page now is asked first. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

/** A host that takes what it is given once `release` is called. */
function slowHost() {
  const { promise, resolve: release } = Promise.withResolvers<void>()
  vi.stubGlobal('fetch', async (_: string, { method, signal }: RequestInit) => {
    signal?.throwIfAborted()
    if (method === 'PUT') await promise
    return new Response('{"source":"s"}')
  })
  return release
}

const files = [{ file: new File(['Protokoll'], 'Protokoll.txt'), path: 'Protokoll.txt' }]

describe('files being handed over', () => {
  it('have whoever leaves the page asked first, until the host has them', async () => {
    const release = slowHost()
    expect(asks()).toBe(false)
    const [one, other] = [upload(files, new AbortController().signal, () => undefined), upload(files, new AbortController().signal, () => undefined)]
    expect(asks()).toBe(true)
    release()
    expect(await Promise.all([one, other])).toEqual(['s', 's'])
    expect(asks()).toBe(false)
  })

  it('hold up nobody once they were given up', async () => {
    slowHost()
    const controller = new AbortController()
    const handing = upload(files, controller.signal, () => controller.abort())
    await expect(handing).rejects.toThrow('cancelled')
    expect(asks()).toBe(false)
  })
})
