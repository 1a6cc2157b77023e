import { expect, it, vi } from 'vitest'
import { printLine, Unread } from '../../main/cli/terminal'

// The second is how Windows says it.
it.each(['EPIPE', 'EOF'])('tells whoever prints that nobody reads on (%s)', async (code) => {
  const closed = Object.assign(new Error(`write ${code}`), { code })
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((_text, ...more) => {
    for (const each of more) if (typeof each === 'function') each(closed)
    return true
  })
  const refused: unknown = await printLine('x').catch((error: unknown) => error).finally(() => spy.mockRestore())
  expect(refused).toBeInstanceOf(Unread)
})
