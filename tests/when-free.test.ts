import { expect, test } from 'vitest'
import { whenFree, whenFreeSync } from '../main/when-free'

/** Work that another program keeps from being done so many times. */
function heldFor(times: number, code = 'EPERM'): { readonly work: () => string; readonly tries: () => number } {
  let tries = 0
  return {
    work: () => {
      tries += 1
      if (tries <= times) throw Object.assign(new Error(`${code}: operation not permitted`), { code })
      return 'renamed'
    },
    tries: () => tries,
  }
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('what another program holds (%s) is done once it lets go', async (code) => {
  expect(whenFreeSync(heldFor(3, code).work, true)).toBe('renamed')
  const { work } = heldFor(3, code)
  await expect(whenFree(async () => work(), true)).resolves.toBe('renamed')
})

test('what is held for good fails in the end', async () => {
  const held = heldFor(Infinity)
  expect(() => whenFreeSync(held.work, true)).toThrow('EPERM')
  expect(held.tries()).toBe(9)
  await expect(whenFree(async () => heldFor(Infinity).work(), true)).rejects.toThrow('EPERM')
})

test('any other fault, and any on other systems, is told at once', async () => {
  const full = heldFor(1, 'ENOSPC')
  expect(() => whenFreeSync(full.work, true)).toThrow('ENOSPC')
  expect(full.tries()).toBe(1)
  const elsewhere = heldFor(1)
  await expect(whenFree(async () => elsewhere.work(), false)).rejects.toThrow('EPERM')
  expect(elsewhere.tries()).toBe(1)
})
