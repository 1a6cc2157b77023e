// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { upload } from '../../../renderer/import/upload'

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

  it('are given up where the page goes all the same, so that the host keeps nothing of them; not where it is only put aside', async () => {
    const told: string[] = []
    const release = slowHost()
    const carry = fetch
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
      if (init.method === 'DELETE') told.push(`${address} ${init.keepalive}`)
      return carry(address, init)
    })
    const handing = upload(files, new AbortController().signal, () => undefined)
    await new Promise((resolve) => setTimeout(resolve, 5))
    const goes = (persisted: boolean): boolean => window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }))
    goes(true)
    expect(told).toEqual([])
    goes(false)
    expect(told).toEqual(['/uploads/s true'])
    release()
    await handing
    goes(false)
    expect(told).toHaveLength(1)
  })

  it('hold up nobody once they were given up', async () => {
    slowHost()
    const controller = new AbortController()
    const handing = upload(files, controller.signal, () => controller.abort())
    await expect(handing).rejects.toThrow('cancelled')
    expect(asks()).toBe(false)
  })
})

/** A host that answers as `answers` says, by method and decoded address, and keeps what it was asked. */
function host(answers: (asked: string) => Response | Error | undefined = () => undefined) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string, { method, signal }: RequestInit) => {
    signal?.throwIfAborted()
    const request = `${method} ${decodeURIComponent(address)}`
    asked.push(request)
    // The others are under way meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 5))
    signal?.throwIfAborted()
    const answer = answers(request)
    if (answer instanceof Error) throw answer
    return answer ?? new Response('{"source":"s"}')
  })
  return asked
}

/** A file whose content the browser may not, or no longer, read. */
function unreadable(name: string, fault: string): File {
  const file = new File(['x'], name)
  Object.defineProperty(file, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('no', fault)) }) })
  return file
}

const named = (...names: readonly string[]) => names.map((path) => ({ file: new File(['x'], path), path }))
const handedOver = (given: Parameters<typeof upload>[0], controller = new AbortController()) => {
  const seen: number[] = []
  return { seen, source: upload(given, controller.signal, ({ done }) => seen.push(done)) }
}

describe('how far handing over is', () => {
  it('counts small files for the time that each of them takes, and not by their few bytes alone', async () => {
    host()
    const film = { file: new File([new Uint8Array(20_000_000)], 'film.mp4'), path: 'film.mp4' }
    const shares: number[] = []
    await upload([...named(...Array.from({ length: 50 }, (_, index) => `${index}.txt`)), film], new AbortController().signal, ({ wayDone, way }) => shares.push(wayDone / way))
    expect(shares.at(-1)).toBeGreaterThan(0.5)
  })
})

describe('a file that cannot be handed over', () => {
  it('is noted with its fault, and all others are handed over', async () => {
    const broken = new TypeError('Failed to fetch')
    const asked = host((request) => (/zu\.txt|weg\.txt/.test(request) && request.startsWith('PUT') ? broken : undefined))
    const files = [...named('a.txt', 'b.txt'), { file: unreadable('zu.txt', 'NotReadableError'), path: 'zu.txt' }, { file: unreadable('weg.txt', 'NotFoundError'), path: 'weg.txt' }, { fault: 'file-unreadable' as const, path: 'Ordner' }, ...named('c.txt')]
    await expect(handedOver(files).source).resolves.toBe('s')
    expect(asked).toEqual(expect.arrayContaining(['PUT /uploads/s?path=c.txt', 'POST /uploads/s/failed?path=zu.txt&fault=file-unreadable', 'POST /uploads/s/failed?path=weg.txt&fault=file-vanished', 'POST /uploads/s/failed?path=Ordner&fault=file-unreadable']))
    expect(asked.at(-1)).toBe('POST /uploads/s/done')
  })

  it('is noted where the host refuses its name', async () => {
    const asked = host((request) => (request === 'PUT /uploads/s?path=../x' ? new Response('{"code":"input-invalid","details":{}}', { status: 422 }) : undefined))
    await handedOver(named('../x', 'a.txt')).source
    expect(asked).toContain('POST /uploads/s/failed?path=../x&fault=input-invalid')
  })
})

describe('a handing over that cannot go on', () => {
  const many = named(...Array.from({ length: 20 }, (_, index) => `${index}.txt`))

  it('says that the disk is full, stops all lanes and leaves nothing with the host', async () => {
    const asked = host((request) => (request === 'PUT /uploads/s?path=4.txt' ? new Response('{"code":"disk-full","details":{}}', { status: 507 }) : undefined))
    const { seen, source } = handedOver(many)
    await expect(source).rejects.toMatchObject({ data: { code: 'disk-full' } })
    const told = seen.length
    expect(asked.filter((request) => request.startsWith('PUT')).length).toBeLessThan(10)
    expect(asked.at(-1)).toBe('DELETE /uploads/s')
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(seen.length).toBe(told)
  })

  it('ends where the host is lost, and has the files chosen again', async () => {
    const lost = new TypeError('Failed to fetch')
    host((request) => (request === 'POST /uploads' ? undefined : lost))
    await expect(handedOver(many).source).rejects.toMatchObject({ data: { code: 'source-unknown' }, cause: lost })
  })

  it('leaves nothing with the host when it is cancelled', async () => {
    const asked = host()
    const controller = new AbortController()
    const { source } = handedOver(many, controller)
    setTimeout(() => controller.abort(), 12)
    await expect(source).rejects.toThrow('cancelled')
    expect(asked.at(-1)).toBe('DELETE /uploads/s')
  })
})
