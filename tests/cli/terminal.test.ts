import { expect, it, vi } from 'vitest'
import { printLine, Unread } from '../../main/cli/terminal'

it('tells whoever prints that nobody reads on', async () => {
  const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((_text, ...more) => {
    for (const each of more) if (typeof each === 'function') each(closed)
    return true
  })
  const refused: unknown = await printLine('x').catch((error: unknown) => error).finally(() => spy.mockRestore())
  expect(refused).toBeInstanceOf(Unread)
})
