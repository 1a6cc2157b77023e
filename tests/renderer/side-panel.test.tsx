// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { SidePanel } from '../../renderer/shell/side-panel'
import { speakGerman } from './german'

beforeAll(speakGerman)
afterEach(cleanup)

/** As a restricted record: its fields take the place of the button. */
function Restricted() {
  const [isRevealed, reveal] = useState(false)
  return isRevealed ? <p>Angaben</p> : <button type="button" onClick={() => reveal(true)}>Trotzdem zeigen</button>
}

describe('the panel at the right', () => {
  it('takes the focus when what was pressed in it goes away', async () => {
    render(<SidePanel record="a" file={null}><Restricted /></SidePanel>)
    const button = screen.getByRole('button')
    button.focus()
    fireEvent.click(button)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('complementary')))
  })

  it('leaves the focus where somebody goes on typing', () => {
    const panel = (record: string) => (<><input /><SidePanel record={record} file={null}>{record}</SidePanel></>)
    const { rerender } = render(panel('a'))
    screen.getByRole('textbox').focus()
    rerender(panel('b'))
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })
})
