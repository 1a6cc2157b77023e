// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { afterEach, expect, it } from 'vitest'
import { useGoingOn } from '../../../renderer/ui/use-going-on'
import { frame } from '../frame'

afterEach(cleanup)

/** A list of which more comes when the archive has answered, and a field beside it. */
function List({ all, onAsk }: { readonly all: number; readonly onAsk: (answer: () => void) => void }) {
  const list = useRef<HTMLDivElement>(null)
  const [shown, show] = useState(2)
  const goOn = useGoingOn(list, shown)
  return (
    <div ref={list}>
      {Array.from({ length: shown }, (_, at) => <div key={at} role="row" data-key={at} tabIndex={-1}>{at}</div>)}
      {shown < all && <Button onPress={(press) => { goOn(press); onAsk(() => show(shown + 2)) }}>Weitere</Button>}
      <input />
    </div>
  )
}

/** Asks for more by keyboard; gives what has them come. */
function ask(all: number): () => void {
  let answer = (): void => undefined
  render(<List all={all} onAsk={(later) => { answer = later }} />)
  const button = screen.getByRole('button')
  button.focus()
  fireEvent.keyDown(button, { key: 'Enter' })
  fireEvent.keyUp(button, { key: 'Enter' })
  return () => act(answer)
}

it.each([10, 4])('a keyboard that asks for more goes on at the first row that comes, of %d', async (all) => {
  ask(all)()
  await frame()
  expect(document.activeElement?.textContent).toBe('2')
})

it('whoever goes elsewhere before further rows have come stays there', async () => {
  const answer = ask(10)
  screen.getByRole('textbox').focus()
  answer()
  await frame()
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})
