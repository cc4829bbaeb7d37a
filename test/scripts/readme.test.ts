import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { itemTypes } from '../../core/items/index.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { interfaceLanguages } from '../../locales/languages.ts'

const root = join(import.meta.dirname, '../..')
const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
const names = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...guides.map((name) => `docs/${name}`)]
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const readme = read('README.md')
const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>
const folders = 'core|authoring|worker|widget|site|cli|locales|scripts|quizzes|test'

it('the quiz file in the README can be published as it is', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readme) ?? []
  expect(parseQuiz(JSON.parse(example)).issues).toBeUndefined()
})

it('the README names every item type', () => {
  for (const type of Object.keys(itemTypes)) expect(readme).toContain(`\`${type}\``)
})

it('the README counts the languages of the interface, and the guide to embedding names each', () => {
  const english = new Intl.DisplayNames('en', { type: 'language' })
  expect(readme).toContain(`in ${interfaceLanguages.length} languages`)
  for (const tag of interfaceLanguages) expect(read('docs/embedding.md')).toContain(english.of(tag))
})

it('the teachers’ guide quotes texts that the pages of classes have', () => {
  const texts = read('locales/en/classes.json')
  const quoted = [...read('docs/teachers-guide.md').matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)
  expect(quoted.length).toBeGreaterThan(15)
  expect(quoted.filter((words) => !texts.includes(`": "${words}`))).toEqual([])
})

describe.each(names)('%s', (name) => {
  const text = read(name)

  it('names npm scripts that exist', () => {
    for (const [, script] of text.matchAll(/npm run ([a-z-]+)/g)) expect(scripts).toHaveProperty(script ?? '')
  })

  it('names commands that lede has', () => {
    for (const [, command] of text.matchAll(/npx lede ([a-z]+)/g)) {
      expect([command, existsSync(join(root, 'cli/commands', `${command}.ts`))]).toEqual([command, true])
    }
  })

  it('links to files and headings that exist', () => {
    for (const [, link = ''] of text.matchAll(/\]\((?!http)([^)]+)\)/g)) {
      const [path = '', heading] = link.split('#')
      const file = path === '' ? name : join(dirname(name), path)
      expect([link, existsSync(join(root, file))]).toEqual([link, true])
      if (heading) expect([link, headingsOf(read(file))]).toEqual([link, expect.arrayContaining([heading])])
    }
  })

  it('names files and folders that exist', () => {
    for (const [, path = ''] of text.matchAll(new RegExp(`\`((?:${folders})/[^\`<]*)\``, 'g'))) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true])
    }
  })
})

/** The anchors that GitHub gives to the headings of a document. */
const headingsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )
