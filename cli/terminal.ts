import { styleText } from 'node:util'
import { showControls } from './show-controls.ts'

export type Style = 'red' | 'yellow' | 'blue' | 'cyan' | 'green' | 'bold' | 'dim'

/** Where a command writes: results to one stream, everything about the run itself to the other. */
export interface Terminal {
  print(text: string): void
  warn(text: string): void
  /** Colours a text, unless it goes into a file or pipe, or NO_COLOR is set. */
  paint(style: Style, text: string): string
  /** Shows what long work is at in one line that the next call overwrites; nothing where nobody watches. */
  progress(text: string): void
  columns: number
}

const eraseLine = '\r\u001b[K'
const millisecondsBetweenUpdates = 100

/**
 * The terminal of this process. To a reader that hangs up, as `head` does, nothing more is written; the command still
 * ends as it would have, so that what it found is not lost on a script.
 */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process
  let shown = false
  let updated = 0
  let hungUp = false
  const clear = () => {
    if (shown) stderr.write(eraseLine)
    shown = false
  }
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    hungUp = true
  })
  return {
    print: (text) => {
      clear()
      if (!hungUp) stdout.write(showControls(text))
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

/** Breaks a paragraph at spaces so that no line is wider than `width`; every line but the first begins with `indent`. */
export const wrap = (text: string, width: number, indent = ''): string =>
  text
    .replace(new RegExp(`(.{1,${width - indent.length}})(?: |$)`, 'g'), '$1\n')
    .trimEnd()
    .replaceAll('\n', `\n${indent}`)
