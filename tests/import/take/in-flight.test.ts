import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createInFlight, type InFlight } from '../../../main/import/take/in-flight'
import { temporaryArchive } from '../../archive/temporary-archive'

test('two imports that wait for what the other one has settled both go on: each commits that before it waits', async () => {
  const { archive } = temporaryArchive()
  const { signal } = new AbortController()
  const begin = (own: string): InFlight => {
    const commit = async (): Promise<void> => {
      await nextTurn()
      taking.end(own)
    }
    const taking = createInFlight(archive.db, { signal, commit })
    taking.hold(own)
    return taking
  }
  const [one, other] = [begin('Brief'), begin('Bericht')]
  const waiting = Promise.all([one.of('Bericht'), other.of('Brief')])
  expect(await Promise.race([waiting, delay(2_000, 'for ever')])).toEqual([null, null])
  expect([one.has('Brief'), one.isWaiting(), other.isWaiting()]).toEqual([false, false, false])
})

test('what an import took as often is held until each of them has ended', () => {
  const { archive } = temporaryArchive()
  const taking = createInFlight(archive.db, { signal: new AbortController().signal, commit: async () => undefined })
  taking.hold('Brief')
  taking.hold('Brief')
  taking.end('Brief')
  expect(taking.has('Brief')).toBe(true)
  taking.end('Brief')
  expect(taking.has('Brief')).toBe(false)
})
