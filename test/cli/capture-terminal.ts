import type { Terminal } from '../../cli/terminal.ts'

/** A terminal that records its output, without a TTY. */
export function captureTerminal(): { terminal: Terminal; printed: () => { out: string; err: string } } {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    print: (text) => {
      out += text
    },
    warn: (text) => {
      err += text
    },
    paint: (_, text) => text,
    progress: () => {},
    columns: 100,
  }
  return { terminal, printed: () => ({ out, err }) }
}
