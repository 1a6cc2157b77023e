// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useFocusGuard } from '../../../renderer/shell/focus-guard'
import { SidePanel } from '../../../renderer/shell/side-panel'
import { speakGerman } from '../german'

beforeAll(speakGerman)
afterEach(cleanup)

/** As the window has it around all it shows. */
function Guarded({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useFocusGuard(place)
  return <div ref={place}>{children}</div>
}

/** As a restricted record: its fields take the place of the button. */
function Restricted() {
  const [isRevealed, reveal] = useState(false)
  return isRevealed ? <p>Angaben</p> : <button type="button" onClick={() => reveal(true)}>Trotzdem zeigen</button>
}

describe('the panel at the right', () => {
  it('takes the focus when what was pressed in it goes away', async () => {
    render(<Guarded><SidePanel record="a" file={null}><Restricted /></SidePanel></Guarded>)
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
