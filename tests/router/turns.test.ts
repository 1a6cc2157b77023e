import { expect, it } from 'vitest'
import { inTurns, turn } from '../../main/router/turns'

/** So long, in milliseconds, that it is time to hear what else was said. */
const long = 6

function* working(done: string[], many: number): Generator<void, string> {
  for (let step = 1; step <= many; step += 1) {
    yield
    for (const began = performance.now(); performance.now() - began < long;);
    done.push(`step ${step}`)
  }
  return 'answered'
}

it('what takes long lets others have their turn between its steps', async () => {
  const done: string[] = []
  const asked = inTurns(undefined, working(done, 3), () => true)
  await turn('first', undefined)
  done.push('a key')
  expect(await asked).toBe('answered')
  expect(done).toEqual(['step 1', 'a key', 'step 2', 'step 3'])
})

it('what nobody waits for any more, or whose archive was closed, is not worked at to its end', async () => {
  const done: string[] = []
  const left = new AbortController()
  const asked = inTurns(left.signal, working(done, 9), () => true)
  const closed = inTurns(undefined, working(done, 9), () => false)
  left.abort()
  for (const each of [asked, closed]) await expect(each).rejects.toMatchObject({ code: 'CLIENT_CLOSED_REQUEST' })
  expect(done).toEqual(['step 1', 'step 1'])
})
