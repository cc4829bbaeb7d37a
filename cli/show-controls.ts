/** Colours as `paint` sets them, or a character by which a file could move the cursor, retitle the window or erase. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const control = /\u001b\[\d{1,2}m|[\0-\x08\x0b-\x1f\x7f-\x9f]/g

/**
 * A text with its control characters written as JSON writes them, so that nothing in a file commands the terminal. Line
 * breaks, tabs and colours stay; in a JSON document the text means the same as before.
 */
export const showControls = (text: string): string =>
  text.replace(control, (found) =>
    found.length > 1 ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
