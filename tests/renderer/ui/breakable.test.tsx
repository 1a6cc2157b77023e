// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Breakable } from '../../../renderer/ui/breakable'
import { size } from '../../../renderer/ui/size'

it('the name of a file may break where its words end', () => {
  expect(render(<Breakable text="foto_iptc_latin1.jpg" />).container.innerHTML).toBe('foto_<wbr>iptc_<wbr>latin1<wbr>.jpg')
  expect(render(<Breakable text="Markt in Kumasi, 4.5.2011" />).container.innerHTML).toBe('Markt in Kumasi, 4.5.2011')
})

it('a size does not break before its unit', () => {
  expect([size(135_000, 'de'), size(2_400_000, 'en')]).toEqual(['135\u00A0kB', '2.4\u00A0MB'])
})

it('a size is never more than there is: nothing has no bytes', () => {
  expect([0, 1, 41, 999].map((bytes) => size(bytes, 'en'))).toEqual(['0\u00A0bytes', '1\u00A0byte', '41\u00A0bytes', '999\u00A0bytes'])
  expect([0, 41, 1_000].map((bytes) => size(bytes, 'de'))).toEqual(['0\u00A0Byte', '41\u00A0Byte', '1\u00A0kB'])
})
