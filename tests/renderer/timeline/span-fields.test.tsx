// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { SpanFields } from '../../../renderer/timeline/span-fields'
import { speakGerman } from '../german'

// The archive's reading of a wording, as slow as the test lets it be.
const readings = new Map<string, (value: unknown) => void>()
vi.mock('../../../renderer/timeline/use-timeline', () => ({
  useReadDate: () => (wording: string) => new Promise((resolve) => readings.set(wording, resolve)),
}))
beforeAll(speakGerman)
afterEach(cleanup)

const span = (earliest: string, latest: string) => ({ value: { wording: '', edtf: '', earliest, latest }, printed: '' })

describe('the span of the timeline', () => {
  it('changes one end without the other, however late the reading comes', async () => {
    const onChange = vi.fn<(end: object) => void>()
    render(<SpanFields from={null} to={null} language="de" onChange={onChange} />)
    for (const [label, wording] of [['Von', 'Oktober 2011'], ['Bis', '2012']] as const) {
      const field = screen.getByRole('textbox', { name: label })
      fireEvent.change(field, { target: { value: wording } })
      fireEvent.keyDown(field, { key: 'Enter' })
      fireEvent.blur(field)
    }
    readings.get('2012')?.(span('2012-01-01', '2012-12-31'))
    readings.get('Oktober 2011')?.(span('2011-10-01', '2011-10-31'))
    await waitFor(() => expect(onChange.mock.calls).toEqual([[{ to: '2012-12-31' }], [{ from: '2011-10-01' }]]))
  })

  it('keeps what is typed on while it is read', async () => {
    const onChange = vi.fn<(end: object) => void>()
    render(<SpanFields from={null} to={null} language="de" onChange={onChange} />)
    const field = screen.getByRole('textbox', { name: 'Von' })
    fireEvent.change(field, { target: { value: '2011' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.change(field, { target: { value: '2011-10' } })
    readings.get('2011')?.(span('2011-01-01', '2011-12-31'))
    await waitFor(() => expect(onChange.mock.calls).toEqual([[{ from: '2011-01-01' }]]))
    expect(field).toHaveProperty('value', '2011-10')
  })

  it('takes what was typed on where the field was left with it', async () => {
    const onChange = vi.fn<(end: object) => void>()
    render(<SpanFields from={null} to={null} language="de" onChange={onChange} />)
    const field = screen.getByRole('textbox', { name: 'Von' })
    fireEvent.change(field, { target: { value: '2013' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.change(field, { target: { value: '2014' } })
    fireEvent.blur(field)
    readings.get('2013')?.(span('2013-01-01', '2013-12-31'))
    await waitFor(() => expect(readings.has('2014')).toBe(true))
    readings.get('2014')?.(span('2014-01-01', '2014-12-31'))
    await waitFor(() => expect(onChange.mock.calls).toEqual([[{ from: '2013-01-01' }], [{ from: '2014-01-01' }]]))
    expect(field).toHaveProperty('value', '')
  })

  it('says so where it ends before it begins', () => {
    const { rerender } = render(<SpanFields from="2015-01-01" to="2012-12-31" language="de" onChange={() => undefined} />)
    expect(screen.getByRole('alert').textContent).toBe('Bis liegt vor Von.')
    expect(screen.getByRole('textbox', { name: 'Bis' }).getAttribute('aria-invalid')).toBe('true')
    rerender(<SpanFields from="2015-01-01" to="2015-01-01" language="de" onChange={() => undefined} />)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that it cannot read a wording, and keeps it', async () => {
    const onChange = vi.fn<(end: object) => void>()
    render(<SpanFields from={null} to={null} language="de" onChange={onChange} />)
    const field = screen.getByRole('textbox', { name: 'Von' })
    fireEvent.change(field, { target: { value: 'neulich' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    readings.get('neulich')?.(null)
    expect((await screen.findByRole('alert')).textContent).toContain('nicht lesbar')
    expect(field.getAttribute('value')).toBe('neulich')
    expect(onChange).not.toHaveBeenCalled()
  })
})
