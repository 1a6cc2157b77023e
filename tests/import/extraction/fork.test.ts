import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { forkSpawn } from '../../../main/import/extraction/fork'

vi.mock('node:child_process', () => ({ fork: vi.fn<() => object>(() => Object.assign(new EventEmitter(), { stderr: null })) }))

test('a reader opens no console of its own on Windows', () => {
  forkSpawn('extraction.js', [])
  expect(fork).toHaveBeenCalledWith('extraction.js', [], expect.objectContaining({ windowsHide: true }))
})
