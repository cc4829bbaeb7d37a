import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { itemTypes } from '../../core/items/index.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/authors-guide.md'), 'utf8')
const blocks = (kind: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text)

const stimulus = blocks('passage')[0]?.trim().split('\n')
const frame = JSON.parse(blocks('quiz')[0] ?? '')
const items = blocks('json').map((text) => JSON.parse(text))

it('has one worked example of each item type', () => {
  expect(items.map(({ type }) => type)).toEqual(Object.keys(itemTypes))
})

it.each(items.map((item) => [item.type, item] as const))(
  'shows a %s item that can be published as it stands',
  (_, item) => {
    expect(parseQuiz({ ...frame, stimulus, items: [item] }).issues).toBeUndefined()
  },
)
