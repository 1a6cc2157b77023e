import { expect, it } from 'vitest'
import { termOfWord } from '../../../../main/search/language/term-stream'

const areOne = (one: string, other: string): boolean => termOfWord(one, 'en').stem === termOfWord(other, 'en').stem

it.each([
  ['identification', 'identify'], ['classifications', 'classify'], ['publication', 'published'], ['additional', 'add'], ['creation', 'create'], ['competition', 'compete'], ['collision', 'collide'], ['absorption', 'absorb'],
  ['retention', 'retain'], ['demolition', 'demolish'], ['reactions', 'react'], ['variation', 'vary'], ['complaints', 'complain'], ['mixture', 'mix'], ['supervisor', 'supervise'], ['distributors', 'distribute'], ['settlements', 'settle'],
  ['movement', 'moving'], ['burial', 'bury'], ['agroforestry', 'agroforest'], ['analyst', 'analyse'], ['smelly', 'smell'], ['grassy', 'grass'], ['routing', 'route'],
])('%s and %s are one word', (one, other) => expect(areOne(one, other)).toBe(true))

it.each([
  ['publication', 'public'], ['recreation', 'create'], ['petition', 'compete'], ['position', 'compose'], ['element', 'elect'], ['station', 'state'],
  ['heroine', 'heroin'], ['caste', 'cast'], ['generic', 'generate'], ['cooper', 'cooperation'], ['instalments', 'install'], ['consistent', 'consist'], ['calibration', 'calibre'], ['Protestant', 'protest'], ['suite', 'suit'],
])('%s and %s are two', (one, other) => expect(areOne(one, other)).toBe(false))
