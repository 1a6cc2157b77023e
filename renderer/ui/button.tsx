import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  /** `primary` for the one thing to do next, `quiet` for what stands beside others. */
  readonly variant?: 'primary' | 'secondary' | 'quiet'
}

/** A button as all of the program's are. */
export function Button({ variant = 'secondary', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${variant}`} />
}
