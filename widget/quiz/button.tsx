import type { ButtonHTMLAttributes } from 'preact'

interface ButtonProps extends ButtonHTMLAttributes {
  primary?: boolean
}

/** A button; the primary one is the next step. */
export const Button = ({ primary, ...rest }: ButtonProps) => (
  <button type="button" class={primary ? 'primary' : ''} part={primary ? 'button primary' : 'button'} {...rest} />
)
