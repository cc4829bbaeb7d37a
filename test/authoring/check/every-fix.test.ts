import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { QuizProblem } from '../../../authoring/check/problem.ts'
import { applyPatch } from '../../../authoring/patch.ts'
import { problemsOf } from './problems-of.ts'

const guide = readFileSync(join(import.meta.dirname, '../../../docs/authors-guide.md'), 'utf8')
const blocks = (kind: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text)

/** A quiz with everything in it that a quiz file may say, but for what excludes the rest. */
const whole = {
  ...JSON.parse(blocks('quiz')[0] ?? ''),
  stimulus: blocks('passage')[0]?.trim().split('\n'),
  mode: 'practice',
  draw: 3,
  salt: 'a'.repeat(20),
  variantOf: 'ferry',
  items: blocks('json').map((text) => JSON.parse(text)),
}
Object.assign(whole.source, { url: 'https://gazette.example/ferry', retrieved: '2025-05-03' })
Object.assign(whole.items[0], {
  points: 2,
  media: { src: 'media/ferry.png', alt: 'A ferry', width: 30, height: 20 },
  allow: [{ rule: 'negative-stem', reason: 'It asks for one.' }],
})

/** The place of every value in a quiz. */
const places = (value: unknown, at: string[] = []): string[][] => [
  at,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => places(inner, [...at, name]))
    : []),
]

const wrongs: Record<string, (value: unknown) => unknown> = {
  'left out': () => undefined,
  'made null': () => null,
  'made true': () => true,
  'made a number': () => 7.5,
  'made a negative number': () => -3,
  'made a huge number': () => 1e9,
  'made a word': () => 'nonsense',
  'made an empty text': () => '',
  'made blank': () => '   ',
  'made half a character': () => 'a\ud83d',
  'made a long text': () => 'Long. '.repeat(5000),
  'made an empty list': () => [],
  'made an empty object': () => ({}),
  'made a list of words': () => ['one', 'one'],
  'cut to its first': (value) => (Array.isArray(value) ? value.slice(0, 1) : value),
  'with its first again': (value) => (Array.isArray(value) ? [value[0], ...value] : value),
  'with far too many': (value) =>
    Array.isArray(value) ? Array.from({ length: 300 }, (_, i) => ({ ...value[0], id: `n${i}` })) : value,
  'with a strange field': (value) =>
    typeof value === 'object' && !Array.isArray(value) ? { ...value, strange: 1 } : value,
  'without its first field': (value) =>
    typeof value === 'object' && value && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).slice(1))
      : value,
}

function changed(value: unknown, [name, ...rest]: string[], change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(value)
  if (Array.isArray(value)) {
    const inner = changed(value[Number(name)], rest, change)
    return inner === undefined ? value.toSpliced(Number(name), 1) : value.with(Number(name), inner)
  }
  const object = value as Record<string, unknown>
  return { ...object, [name]: changed(object[name], rest, change) }
}

/** The texts of all changed files, each once, with the change. */
function changedTexts(): Map<string, string> {
  const texts = new Map<string, string>()
  for (const place of places(whole).slice(1)) {
    for (const [how, change] of Object.entries(wrongs)) {
      texts.set(JSON.stringify(changed(whole, place, change)), `${place.join('/')} ${how}`)
    }
  }
  return texts
}

/** A message without what differs from file to file. */
const kindOf = (detail: string) => detail.replace(/^.* of item (".*?"|\d+) |^\S+ /, '').replace(/\d+|"[^"]*"/g, '…')

const errorsOf = (problems: readonly QuizProblem[]) => problems.filter(({ severity }) => severity === 'error').length

it('every mistake in a quiz file is reported with its fix', async () => {
  const [kinds, silent] = [new Set<string>(), new Map<string, string>()]
  const patched = new Map<string, string[]>()
  for (const [text, change] of changedTexts()) {
    const problems = await problemsOf(text)
    for (const { rule, pointer, detail, fix, patch } of problems) {
      const kind = `${kindOf(detail)} ${pointer?.replace(/\d+/g, 'n')}`
      if (patch && !patched.has(kind)) {
        const left = await problemsOf(JSON.stringify(applyPatch(JSON.parse(text), patch)))
        const isThere = left.some((one) => one.rule === rule && one.pointer === pointer && one.detail === detail)
        const isWorse = errorsOf(left) > errorsOf(problems)
        patched.set(kind, isThere || isWorse ? [`${change}: ${detail}: ${JSON.stringify(patch)}`] : [])
      }
      kinds.add(kindOf(detail))
      if (!fix) silent.set(kindOf(detail), `${change}: ${detail}`)
    }
  }
  expect([...silent.values()]).toEqual([])
  // What a machine does removes the problem; what was hidden behind it may be seen then.
  expect([...patched.values()].flat()).toEqual([])
  expect(patched.size).toBeGreaterThan(40)
  // Fewer, and the changes above no longer reach what they are there for.
  expect(kinds.size).toBeGreaterThan(60)
})
