import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { itemTypes } from '../../core/items/index.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'

const root = join(import.meta.dirname, '../..')
const names = ['README.md', 'CONTRIBUTING.md', 'docs/authors-guide.md', 'docs/embedding.md', 'docs/looks.md']
const documents = names.map((name) => readFileSync(join(root, name), 'utf8'))
const [readme = ''] = documents
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>

it('shows a quiz file that can be published as it stands', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readme) ?? []
  expect(parseQuiz(JSON.parse(example)).issues).toBeUndefined()
})

it('names every item type', () => {
  for (const type of Object.keys(itemTypes)) expect(readme).toContain(`\`${type}\``)
})

it.each(documents.flatMap((text) => text.match(/npm run [a-z-]+/g) ?? []))(
  'has the command that it names: %s',
  (line) => {
    expect(scripts).toHaveProperty(line.replace('npm run ', ''))
  },
)

it.each(
  documents.flatMap((text, place) =>
    [...text.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, path = '']) => join(dirname(names[place] as string), path)),
  ),
)('links to a file that is there: %s', (path) => expect(existsSync(join(root, path))).toBe(true))

it.each(documents.flatMap((text) => [...text.matchAll(/npx lede ([a-z]+)/g)].map(([, name = '']) => name)))(
  'names a command that lede has: %s',
  (name) => expect(existsSync(join(root, 'cli/commands', `${name}.ts`))).toBe(true),
)

it('maps tasks to places that are there', () => {
  const [, contributing = ''] = documents
  const places = [...contributing.matchAll(/`((?:core|worker|widget|cli|scripts|quizzes|test)\/[^`<]*)`/g)]
  for (const [, place = ''] of places) expect([place, existsSync(join(root, place))]).toEqual([place, true])
})
