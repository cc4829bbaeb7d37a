/** A colour sequence of `paint`, or a control character, which could move the cursor, retitle the window or erase text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it matches control characters
const control = /\u001b\[\d{1,2}m|[\0-\x08\x0b-\x1f\x7f-\x9f]/g

/**
 * Escapes control characters as JSON does, so that the content of a file cannot control the terminal. Line breaks, tabs and
 * colours stay; a JSON document keeps its meaning.
 */
export const showControls = (text: string): string =>
  text.replace(control, (found) =>
    found.length > 1 ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
