import { Component, createRef } from 'preact'

interface RadioProps {
  name: string
  value: string
  checked: boolean
  'aria-disabled'?: boolean
  onClick?: (event: Event) => void
  onChange: () => void
}

/** A radio button. Chromium keeps those of a shadow root in memory after their removal, unless they have left their group. */
export class Radio extends Component<RadioProps> {
  readonly input = createRef<HTMLInputElement>()

  override componentWillUnmount() {
    this.input.current?.removeAttribute('name')
  }

  render(props: RadioProps) {
    return <input {...props} ref={this.input} type="radio" />
  }
}
