import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { sentenceOf } from '../../../renderer/ui/fault'

it('an input that the archive does not take is no mistake of the program', () => {
  const t = ((key: string) => key) as TFunction
  expect(sentenceOf(Object.assign(new Error('Input validation failed'), { code: 'BAD_REQUEST', data: { issues: [] } }), t)).toBe('faults.input-invalid')
  expect(sentenceOf(new Error('a bug'), t)).toBe('faults.internal')
})
