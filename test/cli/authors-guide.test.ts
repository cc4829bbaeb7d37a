import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runLede } from '../../cli/run-lede.ts'
import { itemTypes } from '../../core/items/index.ts'
import { maxMediaBytes } from '../../core/media/inspect-media.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { quizJsonSchema } from '../../core/quiz-json-schema.ts'
import { limits as hostLimits } from '../../worker/limits.ts'
import { importBytes } from './formats/same-item.ts'
import { csv } from './formats/text-formats.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/authors-guide.md'), 'utf8')
const blocks = (kind: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text)

const stimulus = blocks('passage')[0]?.trim().split('\n')
const frame = JSON.parse(blocks('quiz')[0] ?? '')
const items = blocks('json').map((text) => JSON.parse(text))

it('the guide has one worked example of each item type', () => {
  expect(items.map(({ type }) => type)).toEqual(Object.keys(itemTypes))
})

it.each(items.map((item) => [item.type, item] as const))('the guide’s %s item can be published as it is', (_, item) => {
  expect(parseQuiz({ ...frame, stimulus, items: [item] }).issues).toBeUndefined()
})

it('the guide’s headings, lists and pictures of a passage are valid, and can be quoted', () => {
  const [passage] = blocks('blocks').map((text) => JSON.parse(text))
  const quotes = ['A ferry and her rescuer', 'By noon she was back in Hamn.']
  const item = { ...items[0], evidence: quotes.map((quote) => ({ quote })) }
  expect(parseQuiz({ ...frame, stimulus: passage, items: [item] }).issues).toBeUndefined()
})

/** The inline code of the guide. */
const inline =
  guide
    .replace(/```.*?```/gs, '')
    .match(/(?<!`)`[^`\n]+`(?!`)/g)
    ?.map((code) => code.slice(1, -1)) ?? []

/** A field or a value as JSON; undefined if it is neither. */
function readJson(code: string): object | undefined {
  if (!/^["[{]/.test(code)) return undefined
  try {
    return JSON.parse(code.startsWith('"') ? `{${code}}` : code)
  } catch {
    return undefined
  }
}

const whole = { ...frame, stimulus, items }

/** All quizzes with a piece of JSON at a possible position: in the quiz, in an item, or in a list of one. */
const placesOf = (piece: object) => [
  { ...whole, ...piece },
  ...items.flatMap((item, index) =>
    [
      { ...item, ...piece },
      { ...item, accept: [piece] },
      { ...item, responses: piece },
      { ...item, media: piece },
    ].map((changed) => ({ ...whole, items: items.with(index, changed) })),
  ),
]

const pieces = inline.map(readJson).filter((piece) => piece !== undefined)

it('the guide has sentences with JSON in them', () => {
  expect(pieces.length).toBeGreaterThan(10)
})

it.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))('the guide’s JSON is valid: %s', (_, piece) => {
  expect(placesOf(piece).some((quiz) => parseQuiz(quiz).quiz)).toBe(true)
})

it('the guide names only existing fields', () => {
  const schema = readFileSync(join(import.meta.dirname, '../../quizzes/quiz.schema.json'), 'utf8')
  const names = inline.flatMap((code) => /^"(\w+)"(?=$|:)/.exec(code)?.[1] ?? [])
  expect(names.length).toBeGreaterThan(8)
  expect(names.filter((name) => !schema.includes(`"${name}": {`))).toEqual([])
})

it('the guide lists the limits of the schema', () => {
  const { properties } = quizJsonSchema() as { properties: Record<string, Limited> }
  const { title, stimulus, items } = properties
  const field = (type: string, name: string) =>
    items?.items?.oneOf?.find(({ properties }) => properties?.type?.const === type)?.properties?.[name]
  const limits: [what: string, limit: number | undefined][] = [
    ['items of a quiz', items?.maxItems],
    ['paragraphs of a passage', stimulus?.maxItems],
    ['characters of a paragraph', stimulus?.items?.maxLength],
    ['characters of the title', title?.maxLength],
    ['characters of a prompt', field('choice', 'prompt')?.maxLength],
    ['characters of a choice', field('choice', 'choices')?.items?.properties?.text?.maxLength],
    ['characters of a feedback', field('choice', 'feedback')?.maxLength],
    ['quotations of an item', field('choice', 'evidence')?.anyOf?.find((one) => one.maxItems)?.maxItems],
    ['characters of a quotation', Number(/"quote":\{[^}]*"maxLength":(\d+)/.exec(JSON.stringify(items))?.[1])],
    ['choices of an item', field('choice', 'choices')?.maxItems],
    ['parts to order', field('order', 'choices')?.maxItems],
    ['entries on each side of a match', field('match', 'left')?.maxItems],
    ['gaps', field('inline-choice', 'gaps')?.maxItems],
    ['sentences of a hottext', field('hottext', 'sentences')?.maxItems],
    ['accepted texts', field('text-entry', 'accept')?.maxItems],
  ]
  const rows = guide
    .match(/(?<=\| what \| at most \|\n\| --- \| --- \|\n)(\|.*\n)+/)?.[0]
    .trimEnd()
    .split('\n')
  expect(rows).toEqual(limits.map(([what, limit]) => `| ${what} | ${limit?.toLocaleString('en')} |`))
  expect([hostLimits.quizBytes, maxMediaBytes]).toEqual([2 ** 20, 2 ** 20])
})

/** The part of a JSON Schema that limits sizes. */
interface Limited {
  const?: unknown
  maxItems?: number
  maxLength?: number
  items?: Limited
  oneOf?: Limited[]
  anyOf?: Limited[]
  properties?: Record<string, Limited>
}

it.each(blocks('csv'))('the guide’s CSV table is imported completely', async (table) => {
  const { read } = await importBytes(csv, 'table.csv', table)
  const lines = table.trim().split('\n').slice(1)
  const imported = read.flatMap((question) => ('item' in question ? question.item : []))
  expect(read).toHaveLength(lines.length)
  expect(imported.map(({ type, correctResponse }) => [type, correctResponse])).toEqual([
    ['choice', undefined],
    ['number', 1990],
  ])
  expect(imported.map(({ prompt }) => prompt)).toEqual(lines.map((line) => line.split(',')[0]))
  expect(parseQuiz({ ...frame, evidence: 'none', items: imported }).issues).toBeUndefined()
})

const commands = ['sh', 'yaml']
  .flatMap(blocks)
  .concat(inline)
  .flatMap((text) => [...text.matchAll(/npx lede ([^#\n`]+)/g)].map(([, words = '']) => words.trim()))

it.each(commands)('the guide’s command and options exist: lede %s', async (words) => {
  let help = ''
  const terminal = { warn: () => {}, paint: (_: unknown, text: string) => text, progress: () => {}, columns: 200 }
  const print = (text: string) => {
    help += text
  }
  const [command = '', ...rest] = words.split(/\s+/)
  expect(await runLede([command, '--help'], { ...terminal, print })).toBe(0)
  expect(help).toContain(`Usage: lede ${command} `)
  for (const option of rest.filter((word) => word.startsWith('--'))) expect(help).toContain(`${option} `)
  for (const [, name, value] of words.matchAll(/--(format|to) ([a-z0-9]+)/g)) {
    expect(help, `${name} ${value}`).toMatch(new RegExp(`--${name} .*\\b${value}\\b|"${value}"`))
  }
})

it('the guide’s workflow checks quizzes after checkout and installation', () => {
  const [workflow = ''] = blocks('yaml')
  const steps = [...workflow.matchAll(/^ {6}- (?:uses|run): (.*)$/gm)].map(([, step]) => step)
  expect(steps).toEqual([
    expect.stringMatching(/^actions\/checkout@v\d+$/),
    'npm ci',
    expect.stringMatching(/^npx lede check /),
  ])
  expect(workflow).not.toContain('\t')
})
