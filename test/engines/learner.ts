import { setTimeout as wait } from 'node:timers/promises'
import type { Driver } from './driver.ts'
import { type Seen, type Survey, survey } from './survey.ts'

/** What a learner does in a page, by what it shows: roles, accessible names and texts. */
export interface Learner {
  driver: Driver
  /** Goes to an element and activates it. */
  press: (role: string, name: string) => Promise<void>
  /** Goes to the field of a name and types. */
  fill: (name: string, text: string) => Promise<void>
  /** Chooses an option of a list by its arrow keys. */
  select: (name: string, option: string) => Promise<void>
  /** Waits until an element is there. */
  see: (role: string, name: string) => Promise<Seen>
  /** Waits until the quiz shows a text, and returns all that it shows. */
  read: (text: string) => Promise<string>
  /** Waits until the element with an id has the focus. */
  focusOn: (id: string) => Promise<void>
}

type GoTo = (role: string, name: string) => Promise<void>

/** A learner with a mouse. */
export function withMouse(driver: Driver): Learner {
  const see = seeIn(driver)
  const click: GoTo = async (role, name) => {
    let last: Seen | undefined
    const isStill = (seen: Seen) => {
      const still = seen.x === last?.x && seen.y === last.y
      last = seen
      return still && seen.reachable
    }
    const { x, y } = await see(role, name, isStill)
    await driver.click(x, y)
  }
  // The list that a click opens is the browser's own window, which no driver reaches.
  const focus: GoTo = async (role, name) => {
    await see(role, name)
    await driver.run(survey, role, name, true)
  }
  const isChecked = async (name: string) => {
    for (let looks = 0; looks < 20; looks++, await wait(100)) {
      const seen = await driver.run(survey, 'radio', name).catch(() => undefined)
      if (seen?.found?.checked) return true
    }
    return false
  }
  const press: GoTo = async (role, name) => {
    await click(role, name)
    // WebDriver may lose a click in a frame while the page around it changes the height of the frame.
    if (role === 'radio' && !(await isChecked(name))) await click(role, name)
  }
  return { ...learnerIn(driver, click, focus), press }
}

/** A learner with a keyboard alone. */
export function withKeyboard(driver: Driver): Learner {
  const goTo: GoTo = async (role, name) => {
    await seeIn(driver)(role, name)
    await tabTo(driver, role, name)
  }
  return {
    ...learnerIn(driver, goTo, goTo),
    press: async (role, name) => {
      await goTo(role, name)
      await driver.press(/radio|checkbox/.test(role) ? 'Space' : 'Enter')
    },
  }
}

const seeIn =
  (driver: Driver) =>
  async (role: string, name: string, condition: (seen: Seen) => boolean = () => true): Promise<Seen> => {
    const { found } = await until(driver, `${role} “${name}”`, ({ found }) => found && condition(found), role, name)
    return found as Seen
  }

function learnerIn(driver: Driver, enterField: GoTo, focus: GoTo): Omit<Learner, 'press'> {
  const see = seeIn(driver)
  return {
    driver,
    see,
    fill: async (name, text) => {
      await enterField('textbox', name)
      await driver.type(text)
      await see('textbox', name, ({ value }) => value === text)
    },
    select: async (name, option) => {
      await focus('combobox', name)
      for (let presses = 0; (await see('combobox', name)).value !== option; presses++) {
        if (presses === 20) throw new Error(`${name} has no option “${option}”`)
        await driver.press('ArrowDown')
      }
    },
    read: async (text) => (await until(driver, `“${text}”`, (survey) => survey.text.includes(text))).text,
    focusOn: async (id) => void (await until(driver, `the focus on #${id}`, ({ focused }) => focused.id === id)),
  }
}

/**
 * Looks at the page until it is as wanted. Throws what there is instead after a minute. A page that another one replaces
 * meanwhile cannot be looked at.
 */
async function until(
  driver: Driver,
  what: string,
  isWanted: (survey: Survey) => unknown,
  role = '',
  name = '',
): Promise<Survey> {
  for (const start = Date.now(); ; await wait(50)) {
    const seen = await driver.run(survey, role, name).catch(String)
    if (typeof seen !== 'string' && isWanted(seen)) return seen
    if (Date.now() - start > 60_000) throw new Error(`No ${what}, but: ${JSON.stringify(seen)}`)
  }
}

/** Presses Tab, and arrow keys within a group that has one tab stop, until an element has the focus. */
async function tabTo(driver: Driver, role: string, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const { found } = await driver.run(survey, role, name)
    if (found && !found.key) return
    await driver.press(found?.key ?? 'Tab')
  }
  throw new Error(`Keys do not reach ${role} “${name}”: ${JSON.stringify(await driver.run(survey, role, name))}`)
}
