import { SaxesParser } from 'saxes'

/**
 * Why a text is not well-formed XML, with its place; undefined if it is. Browsers show nothing of a picture that is not:
 * an entity of HTML, a bare "&", an end tag that is missing, a prefix without its namespace.
 */
export function checkXml(text: string): string | undefined {
  let fault: string | undefined
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.on('error', ({ message }) => {
    const [, line, column, what] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? ['', '1', '1', message]
    fault ??= `is not well-formed XML at line ${line}, column ${column}: ${what}`
  })
  parser.write(text).close()
  return fault
}
