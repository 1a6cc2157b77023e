import { useRef } from 'react'
import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  readonly ref?: Ref<HTMLButtonElement>
  /** `primary` for the one thing to do next, `quiet` for what stands beside others. */
  readonly variant?: 'primary' | 'secondary' | 'quiet'
  /** It cannot be pressed for the moment, as what it does is under way, but keeps the focus. */
  readonly isBusy?: boolean
  /** The keys that do the same. */
  readonly 'aria-keyshortcuts'?: string
}

/** A button as all of the program's are; one that shows but a sign says what it does where the mouse rests on it. */
export function Button({ variant = 'secondary', isBusy = false, onPress, 'aria-keyshortcuts': keys, ...props }: ButtonProps) {
  const isSign = typeof props.children === 'string' && !/\p{L}/u.test(props.children)
  // React Aria's own `isPending` has the name said by an element that is left without one where the button goes.
  return (
    <AriaButton
      {...props}
      {...(isBusy ? { 'aria-disabled': true } : onPress && { onPress })}
      className={`button button-${variant}`}
      // React Aria leaves both out.
      render={(button) => <button {...button} title={isSign ? props['aria-label'] : undefined} aria-keyshortcuts={keys} />}
    />
  )
}

/** A button that leaves some time after it was pressed: the second click of a double click, which still meets it, does nothing. */
export function LeavingButton({ onPress, ...props }: ButtonProps) {
  const clicks = useRef(0)
  return (
    <Button
      {...props}
      onClickCapture={(event) => {
        clicks.current = event.detail
      }}
      onPress={(event) => {
        if (event.pointerType === 'keyboard' || clicks.current < 2) onPress?.(event)
      }}
    />
  )
}
