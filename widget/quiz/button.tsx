import type { ButtonHTMLAttributes } from 'preact'
import { ChangingText } from './changing-text.tsx'

interface ButtonProps extends ButtonHTMLAttributes {
  primary?: boolean
  children: string
}

/** A button; the primary one is the next step. It keeps the focus when its text changes. */
export const Button = ({ primary, children, ...rest }: ButtonProps) => (
  <button type="button" class={primary ? 'primary' : ''} part={primary ? 'button primary' : 'button'} {...rest}>
    <ChangingText>{children}</ChangingText>
  </button>
)
