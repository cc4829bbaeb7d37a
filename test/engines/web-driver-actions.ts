import type { Key } from './driver.ts'

/** Input as both WebDriver protocols describe it: https://www.w3.org/TR/webdriver2/#actions */
type Actions = { type: string; id: string; parameters?: object; actions: object[] }[]

const codes: Record<string, string> = {
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
}

const keyboard = (actions: object[]): Actions => [{ type: 'key', id: 'keyboard', actions }]
const down = (value: string) => ({ type: 'keyDown', value })
const up = (value: string) => ({ type: 'keyUp', value })

export function pressActions(key: Key): Actions {
  const values = key.split('+').map((name) => codes[name] ?? name)
  return keyboard([...values.map(down), ...values.reverse().map(up)])
}

export const typeActions = (text: string): Actions =>
  keyboard([...text].flatMap((letter) => [down(letter), up(letter)]))

export const clickActions = (x: number, y: number): Actions => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
]
