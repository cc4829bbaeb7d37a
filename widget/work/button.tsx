import type { ComponentChildren } from 'preact'

interface ButtonProps {
  primary?: boolean
  onClick: () => void
  children: ComponentChildren
}

/** A button; the primary one is what comes next. */
export const Button = ({ primary, ...rest }: ButtonProps) => (
  <button type="button" class={primary ? 'primary' : ''} part={primary ? 'button primary' : 'button'} {...rest} />
)
