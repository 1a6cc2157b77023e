import { Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import * as z from 'zod'
import { answerLines, lineId } from '../../main/cli/json-lines'
import { written } from './written'

test('reads lines behind a byte order mark, as Notepad and PowerShell write them', async () => {
  const input = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(['\uFEFF{ "id": 1 }\r\n{ "id": 2 }\r\n']) as unknown as typeof process.stdin)
  const { out } = await written(async () => {
    expect(await answerLines(z.object({ id: lineId }), () => ({ found: true }))).toBe(0)
  }).finally(() => input.mockRestore())
  expect(out).toBe('{"id":1,"found":true}\n{"id":2,"found":true}\n')
})
