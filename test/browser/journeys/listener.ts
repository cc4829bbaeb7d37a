import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { inlineText } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'

/** Somebody who goes by what a screen reader speaks, and presses keys; what is on the screen does not matter. */
export interface Listener {
  /** Goes on to the next thing that is spoken so, by how that begins. */
  find: (beginning: string) => Promise<string>
  /** Goes there and presses a key. */
  press: (beginning: string, key?: string) => Promise<void>
  /** Waits until something is spoken by itself. */
  hear: (pattern: RegExp) => Promise<string>
  /** Answers an item rightly. */
  answer: (item: Item) => Promise<void>
}

export async function listenTo(page: Page): Promise<Listener> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'reader-in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  })
  await page.evaluate(outputFiles[0]?.text ?? '')
  const find = (beginning: string) => page.evaluate((beginning) => window.reader.find(beginning), beginning)
  const press = async (beginning: string, key = 'Enter') => {
    await find(beginning)
    await page.evaluate(() => window.reader.takeSpoken())
    await page.keyboard.press(key)
  }
  const heard: string[] = []
  const hear = async (pattern: RegExp) => {
    for (let frames = 0; frames < 1200; frames++) {
      heard.push(...(await page.evaluate(() => window.reader.takeSpoken())))
      const found = heard.findIndex((phrase) => pattern.test(phrase))
      if (found >= 0) return heard.splice(0, found + 1).at(-1) as string
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    throw new Error(`${pattern} is not heard, but this: ${heard.join('; ')}`)
  }
  return { find, press, hear, answer: (item) => answer({ find, press, page }, item) }
}

type Means = Pick<Listener, 'find' | 'press'> & { page: Page }

async function answer({ find, press, page }: Means, item: Item): Promise<void> {
  const select = async (name: string, option: string) => {
    await find(`combobox, ${name}`)
    const place = Number(/position (\d+)/.exec(await find(`option, ${option}`))?.[1])
    for (let presses = 1; presses < place; presses++) await page.keyboard.press('ArrowDown')
  }
  const type = async (text: string) => {
    await find(`textbox, ${inlineText(item.prompt)}`)
    await page.keyboard.type(text)
  }
  const right = (choices: readonly { text: string; correct?: boolean | undefined }[]) =>
    choices.filter(({ correct }) => correct).map(({ text }) => inlineText(text))
  switch (item.type) {
    case 'choice':
      return press(`radio, ${right(item.choices)[0]}`, 'Space')
    case 'true-false': {
      const names = { true: 'True', false: 'False', 'not-given': 'The passage does not say' }
      return press(`radio, ${names[`${item.correctResponse}`]}`, 'Space')
    }
    case 'multiple-choice':
      for (const text of right(item.choices)) await press(`checkbox, ${text}`, 'Space')
      return
    case 'hottext':
      for (const text of right(item.sentences)) await press(`checkbox, ${text}`, 'Space')
      return
    case 'number':
      return type(`${item.correctResponse}`)
    case 'text-entry':
      return type([item.correctResponse].flat()[0] ?? '')
    case 'match':
      for (const { id, text } of item.left) {
        const to = item.right.find((right) => right.id === item.correctResponse[id])
        await select(inlineText(text), inlineText(to?.text ?? ''))
      }
      return
    case 'inline-choice':
      for (const [place, { choices }] of item.gaps.entries()) {
        await select(`Gap ${place + 1} of ${item.gaps.length}`, right(choices)[0] ?? '')
      }
      return
    case 'order': {
      // From the last to the first, each to the top.
      const parts = item.correctResponse.map((id) => item.choices.find((choice) => choice.id === id)?.text ?? '')
      for (const text of parts.reverse()) {
        await find(`button, Move up: ${inlineText(text)}`)
        for (let presses = 1; presses < parts.length; presses++) await page.keyboard.press('Enter')
      }
    }
  }
}
