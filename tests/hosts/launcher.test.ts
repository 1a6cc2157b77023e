import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'

interface Launcher {
  askToEnd(child: unknown, signal: NodeJS.Signals, isWindow: boolean, on: { readonly platform: NodeJS.Platform; readonly start: unknown }): void
  statusOf(code: number | null, signal: NodeJS.Signals | null): number
}

// Plain JavaScript for whatever Node a computer has, without types.
const { askToEnd, statusOf } = (await import(pathToFileURL(resolve(import.meta.dirname, '../../main/hosts/launch/run.mjs')).href)) as Launcher

test.each([
  { platform: 'linux', isWindow: false, kills: [['SIGINT']], starts: [] },
  { platform: 'linux', isWindow: true, kills: [['SIGINT']], starts: [] },
  // The console has told the program already, and `kill` would end it in the middle of its work.
  { platform: 'win32', isWindow: false, kills: [], starts: [] },
  { platform: 'win32', isWindow: true, kills: [], starts: [['taskkill.exe', ['/PID', '4711']]] },
] as const)('Ctrl+C lets the program close its archive ($platform, its own window: $isWindow)', ({ platform, isWindow, kills, starts }) => {
  const kill = vi.fn<(signal: NodeJS.Signals) => void>()
  const start = vi.fn<(program: string, args: readonly string[]) => object>(() => ({ on: () => undefined }))
  askToEnd({ pid: 4711, kill }, 'SIGINT', isWindow, { platform, start })
  expect(kill.mock.calls).toEqual(kills)
  expect(start.mock.calls.map((call) => call.slice(0, 2))).toEqual(starts)
})

test.each([
  ['a library is missing on Windows', 0xc0_00_01_35, null, 127],
  ['it crashes on Windows', 0xc0_00_00_05, null, 127],
  ['it crashes elsewhere', null, 'SIGSEGV', 127],
  ['Ctrl+C ends it on Windows', 0xc0_00_01_3a, null, 0xc0_00_01_3a],
  ['somebody kills it', null, 'SIGTERM', 1],
  ['it says so itself', 2, null, 2],
] as const)('the window is given up for the browser where it cannot run: %s', (_how, code, signal, status) => {
  expect(statusOf(code, signal)).toBe(status)
})
