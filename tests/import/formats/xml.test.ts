import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { xmlFrom } from '../../../main/import/formats/xml'
import { temporaryFolder } from '../../archive/temporary-archive'
import { workTime } from '../../work-time'

function written(xml: string): string {
  const path = join(temporaryFolder(), 'a.xml')
  writeFileSync(path, xml)
  return path
}

it.each(['<', '<!--', '<![CDATA['])('XML in which nothing ends that begins with %s is soon read', async (beginning) => {
  const path = written(`<a>Mühlweg</a>${beginning.repeat(100_000 / beginning.length)}`)
  expect(await workTime(async () => expect((await xmlFrom(path)).pages[0]).toContain('Mühlweg'))).toBeLessThan(1_000)
})

it('XML that is cut off keeps what was said before, and what was said in what is cut off', async () => {
  expect((await xmlFrom(written('<a><b>Mühlweg</b><c art="Str'))).pages).toEqual(['Mühlweg'])
  expect((await xmlFrom(written('<a><b>Mühlweg</b><c><![CDATA[Am Bach'))).pages).toEqual(['Mühlweg\nAm Bach'])
})
