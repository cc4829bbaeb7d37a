/** One tab of a real browser: ten verbs that every engine has. Coordinates and functions belong to the document entered last. */
export interface Driver {
  open: (address: string) => Promise<void>
  reload: () => Promise<void>
  resize: (width: number, height: number) => Promise<void>
  /** Enters the first frame that a selector matches, from the page; without a selector, goes back to the page. */
  enter: (selector?: string) => Promise<void>
  /** Runs a self-contained function in the page and returns its JSON value. */
  run: <Args extends unknown[], Value>(inPage: (...args: Args) => Value, ...args: Args) => Promise<Awaited<Value>>
  click: (x: number, y: number) => Promise<void>
  press: (key: Key) => Promise<void>
  type: (text: string) => Promise<void>
  /** A screenshot of the page as PNG. */
  picture: () => Promise<Buffer>
  close: () => Promise<void>
}

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp' | 'ArrowRight'

export interface Engine {
  name: string
  /** Starts the browser with an empty profile. Throws the names of missing Debian packages. */
  start: () => Promise<Driver>
}

/** The source of an async function that takes and returns JSON, which every protocol can carry. */
export const asJson = (inPage: (...args: never[]) => unknown) =>
  `async (args) => JSON.stringify(await (${inPage})(...JSON.parse(args))) ?? 'null'`
