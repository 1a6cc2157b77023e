import { expect, it } from 'vitest'
import { cancellable } from '../../main/cli/cancellable'
import { faultOf } from '../../main/cli/refusal'
import { written } from './written'

it('Ctrl+C is no bug in the program, and nobody listens for it any more once the work has ended', async () => {
  const before = process.listeners('SIGINT')
  let refused: unknown
  const { errors } = await written(() =>
    cancellable(async (signal) => {
      for (const listener of process.listeners('SIGINT').filter((each) => !before.includes(each))) listener('SIGINT')
      signal.throwIfAborted()
    }).catch((error: unknown) => (refused = faultOf(error))),
  )
  expect(refused).toEqual({ code: 'job-cancelled', details: {} })
  expect(errors).toBe('')
  expect(process.listeners('SIGINT')).toEqual(before)
})
