import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, it, onTestFinished } from 'vitest'
import { bundleFile } from '../../../scripts/bundle.ts'

/** What ts-fsrs adds to every date. A page may have a method of the same name. */
const added = ['scheduler', 'diff', 'format', 'dueFormat']

it('the dates of a page have its own methods and no others after the schedule has loaded', async () => {
  const library = await readFile(createRequire(import.meta.url).resolve('ts-fsrs'), 'utf8')
  for (const name of added) expect(library).toContain(`Date.prototype.${name} =`)
  const asBefore = Object.getOwnPropertyDescriptors(Date.prototype)
  onTestFinished(() => {
    for (const name of added) Reflect.deleteProperty(Date.prototype, name)
    Object.defineProperties(Date.prototype, asBefore)
  })
  for (const name of added) Reflect.deleteProperty(Date.prototype, name)
  const own = { value: () => 'as the page writes it', configurable: true, enumerable: false, writable: true }
  Object.defineProperty(Date.prototype, 'format', own)
  const ofPage = Object.getOwnPropertyDescriptors(Date.prototype)

  const code = Buffer.from(await bundleFile('widget/review/schedule.ts')).toString('base64')
  const { dueAt } = await import(`data:text/javascript;base64,${code}`)

  expect(Object.getOwnPropertyDescriptors(Date.prototype)).toEqual(ofPage)
  expect(dueAt([{ at: 0, rating: 4 }], 0)).toBeGreaterThan(0)
})
