import { styleText } from 'node:util'
import { showControls } from './show-controls.ts'

export type Style = 'red' | 'yellow' | 'blue' | 'cyan' | 'green' | 'bold' | 'dim'

/** The output of a command: results go to stdout, messages about the run to stderr. */
export interface Terminal {
  print(text: string): void
  warn(text: string): void
  /** Colours a text, unless stdout is not a TTY or NO_COLOR is set. */
  paint(style: Style, text: string): string
  /** Shows progress in one line that the next call overwrites; does nothing unless stderr is a TTY. */
  progress(text: string): void
  columns: number
}

const eraseLine = '\r\u001b[K'
const millisecondsBetweenUpdates = 100

/**
 * The terminal of this process. After a reader such as `head` has closed the pipe, nothing is written, and the exit code
 * stays the same.
 */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process
  let shown = false
  let updated = 0
  let isClosed = false
  const clear = () => {
    if (shown) stderr.write(eraseLine)
    shown = false
  }
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isClosed = true
  })
  return {
    print: (text) => {
      clear()
      if (!isClosed) stdout.write(showControls(text))
    },
    warn: (text) => {
      clear()
      stderr.write(showControls(text))
    },
    paint: (style, text) => styleText(style, text, { stream: stdout }),
    progress: (text) => {
      if (!stderr.isTTY || Date.now() - updated < millisecondsBetweenUpdates) return
      updated = Date.now()
      stderr.write(`${eraseLine}${showControls(text)}`)
      shown = true
    },
    columns: stdout.columns ?? 100,
  }
}

/** Wraps a paragraph at spaces to `width`; lines after the first begin with `indent`. */
export const wrap = (text: string, width: number, indent = ''): string =>
  text
    .replace(new RegExp(`(.{1,${width - indent.length}})(?: |$)`, 'g'), '$1\n')
    .trimEnd()
    .replaceAll('\n', `\n${indent}`)
