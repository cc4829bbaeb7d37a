/** How a text begins that is still to be written. `check` makes a task of it, and it is not published. */
const mark = 'TO DO: '

/** A text that says what its author has to write in its place. */
export const toDo = (what: string): string => `${mark}${what}`

export const isToDo = (text: unknown): text is string => typeof text === 'string' && text.startsWith(mark.trimEnd())
