import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item, ItemTypeName, PublicItem } from '../../core/items/index.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { publicQuizSchema, toPublicQuiz } from '../../core/public-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import { arbitraryQuiz, sampleQuiz } from './arbitrary-quiz.ts'

const look = (quiz: Quiz, seed?: string) => toPublicQuiz(quiz, 'sample', versionOf(quiz), seed)

/** The same, ordered by a seed that does not come from the quiz, and without the version that does. */
const lookBy = (seed: string, quiz: Quiz) => ({ ...look(quiz, seed), version: '' })

const shared = ['id', 'type', 'prompt', 'points', 'hint', 'media']

/** All that a learner may see before answering, written down here once more by hand. */
const allowed: Record<ItemTypeName, string[]> = {
  choice: ['choices', 'shuffle'],
  'multiple-choice': ['choices', 'shuffle'],
  'true-false': ['notGiven'],
  number: ['unit'],
  'text-entry': [],
  order: ['choices'],
  match: ['left', 'right'],
  'inline-choice': ['text', 'gaps', 'shuffle'],
  hottext: ['sentences'],
}
const allowedOfQuiz = [
  'id',
  'version',
  'title',
  'description',
  'language',
  'level',
  'variantOf',
  'source',
  'stimulus',
  'mode',
  'draw',
  'items',
]
const allowedInside: Record<string, string[]> = {
  source: ['title', 'publisher', 'author', 'url', 'published', 'retrieved'],
  media: ['src', 'alt', 'width', 'height'],
  choices: ['id', 'text'],
  left: ['id', 'text'],
  right: ['id', 'text'],
  sentences: ['id', 'text'],
  gaps: ['id', 'choices'],
}

/** Every field of a value that is not on the list for its place. */
function strays(value: object, fields: string[]): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!fields.includes(name)) return [name]
    const objects = [inner].flat().filter((entry) => typeof entry === 'object')
    return objects.flatMap((entry) =>
      strays(
        entry,
        name === 'items' ? [...shared, ...allowed[entry.type as ItemTypeName]] : (allowedInside[name] ?? []),
      ),
    )
  })
}

describe('the public view', () => {
  it('has only the fields that learners may see', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        expect(strays(look(quiz), allowedOfQuiz)).toEqual([])
      }),
    )
  })

  it('fits its schema, and is complete by it', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const seen = look(quiz)
        expect(publicQuizSchema.parse(seen)).toEqual(seen)
        expect(seen.mode).toBe(quiz.mode ?? 'practice')
        expect(seen.items.map(({ points }) => points)).toEqual(quiz.items.map(({ points }) => points ?? 1))
      }),
    )
  })

  it('omits a field that the format does not know yet', () => {
    const secret = { secret: 'SECRET' }
    const withSecrets = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(withSecrets)
      if (typeof value !== 'object' || value === null) return value
      return {
        ...Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withSecrets(inner)])),
        ...secret,
      }
    }
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        expect(JSON.stringify(toPublicQuiz(withSecrets(quiz) as Quiz, 'sample', 'version'))).not.toContain('SECRET')
      }),
    )
  })
})

const SECRET = 'SECRET'
const secretNumber = 987_654_321.125
const secretWeight = 0.123_456_789

/** An item whose every secret can be searched for. Ids of choices are public; what marks them is taken on below. */
function plant(item: Item): Item {
  return plantInLists(plantInFields(item))
}

/** Secrets of choices and of what else is accepted: weights, feedback, other right answers. */
function plantInLists(item: Item): Item {
  const told = { weight: secretWeight, feedback: `${SECRET} 6` }
  const choices = <T extends object>(list: readonly T[]) => list.map((choice) => ({ ...choice, ...told }))
  switch (item.type) {
    case 'choice':
    case 'multiple-choice':
      return { ...item, choices: choices(item.choices) }
    case 'hottext':
      return { ...item, sentences: choices(item.sentences) }
    case 'inline-choice':
      return { ...item, gaps: item.gaps.map((gap) => ({ ...gap, choices: choices(gap.choices) })) }
    case 'true-false':
      return { ...item, responses: [{ response: true, feedback: `${SECRET} 7` }] }
    case 'number':
      return { ...item, toleranceMode: 'relative' as const, accept: [{ value: secretNumber, ...told }] }
    case 'text-entry':
      return { ...item, matchCase: true, accept: [{ text: `${SECRET} 8`, ...told }] }
    case 'order':
    case 'match':
      return item
  }
}

function plantInFields(item: Item): Item {
  const secrets = {
    feedback: `${SECRET} 1`,
    evidence: { quote: `${SECRET} 2` },
    attribution: `${SECRET} 3`,
    skill: `${SECRET} 6`,
  }
  if (item.type === 'text-entry') return { ...item, ...secrets, correctResponse: [`${SECRET} 4`, `${SECRET} 5`] }
  if (item.type === 'number') {
    return { ...item, ...secrets, correctResponse: secretNumber, tolerance: secretNumber }
  }
  return { ...item, ...secrets }
}

describe('the public view has no secret', () => {
  it('no correct response, feedback, evidence, attribution or skill', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const planted = { ...quiz, items: quiz.items.map(plant) }
        const seen = JSON.stringify(look(planted))
        expect(seen).not.toContain(SECRET)
        expect(seen).not.toContain(String(secretNumber))
        expect(seen).not.toContain(String(secretWeight))
        expect(seen).not.toMatch(
          /"(correct|correctResponse|tolerance|toleranceMode|accept|weight|responses|matchCase|feedback|evidence|attribution|skill)":/,
        )
      }),
    )
  })

  it('with another key it is the same, except for orders that avoid the key', () => {
    const rekeyed = fc.tuple(arbitraryQuiz, fc.infiniteStream(fc.nat())).map(([quiz, numbers]) => {
      const pick = <T>(list: readonly T[]): T => list[(numbers.next().value as number) % list.length] as T
      return [quiz, { ...quiz, items: quiz.items.map((item) => rekey(item, pick)) }] as const
    })
    fc.assert(
      fc.property(rekeyed, ([quiz, other]) => {
        expect(lookBy('seed', other)).toEqual(lookBy('seed', quiz))
      }),
    )
  })
})

/** The same item with the key somewhere else. */
function rekey(item: Item, pick: <T>(list: readonly T[]) => T): Item {
  const unmark = <T extends { id: string; text: string }>(list: readonly T[]) =>
    list.map(({ id, text }) => ({ id, text }))
  switch (item.type) {
    case 'choice':
      return { ...item, choices: unmark(item.choices), correctResponse: pick(item.choices).id }
    case 'multiple-choice':
      return { ...item, choices: unmark(item.choices), correctResponse: [pick(item.choices).id] }
    case 'hottext':
      return { ...item, sentences: unmark(item.sentences), correctResponse: [pick(item.sentences).id] }
    case 'inline-choice':
      return {
        ...item,
        gaps: item.gaps.map(({ id, choices }) => ({ id, choices: unmark(choices) })),
        correctResponse: Object.fromEntries(item.gaps.map(({ id, choices }) => [id, pick(choices).id])),
      }
    case 'true-false':
      return { ...item, correctResponse: pick([true, false]) }
    case 'number':
      return { ...item, correctResponse: pick([1, 2, 3]), tolerance: pick([0, 1]) }
    case 'text-entry':
      return { ...item, correctResponse: pick(['one', 'two']), allowTypingSlip: pick([true, false]) }
    case 'order':
    case 'match':
      return item
  }
}

const reversed = <T>(list: readonly T[]): T[] => [...list].reverse()

/** The same item with its lists the other way round; hottext keeps the order of its passage. */
function reverseLists(item: Item): Item {
  switch (item.type) {
    case 'choice':
    case 'multiple-choice':
      return item.shuffle === false ? item : { ...item, choices: reversed(item.choices) }
    case 'order':
      return { ...item, choices: reversed(item.choices) }
    case 'match':
      return { ...item, left: reversed(item.left), right: reversed(item.right) }
    case 'inline-choice':
      if (item.shuffle === false) return item
      return { ...item, gaps: item.gaps.map((gap) => ({ ...gap, choices: reversed(gap.choices) })) }
    default:
      return item
  }
}

describe('the order of a public list', () => {
  it('does not depend on the order in the file', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const other = { ...quiz, items: quiz.items.map(reverseLists) }
        expect(lookBy('seed', other)).toEqual(lookBy('seed', quiz))
      }),
    )
  })

  it('is that of the file with "shuffle": false', () => {
    const items = sampleQuiz.items.map((item) => (item.type === 'choice' ? { ...item, shuffle: false } : item))
    const [first] = look({ ...sampleQuiz, items }).items as [PublicItem<'choice'>]
    expect(first.choices.map(({ id }) => id)).toEqual(['lund', 'reyes', 'office'])
    expect(first.shuffle).toBe(false)
  })

  it('puts the right choice at each position about equally often', () => {
    const places = [0, 0, 0]
    for (let seed = 0; seed < 3000; seed++) {
      const [first] = lookBy(`seed-${seed}`, sampleQuiz).items as [PublicItem<'choice'>]
      const place = first.choices.findIndex(({ id }) => id === 'lund')
      places[place] = (places[place] ?? 0) + 1
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(130)
  })

  it('avoids the key, and every other order is equally likely', () => {
    const orders = new Map<string, number>()
    const parts = sampleQuiz.items.filter((item) => item.type === 'order')
    for (let edition = 0; edition < 2000; edition++) {
      const [first] = look({ ...sampleQuiz, title: `Edition ${edition}`, items: parts }).items as [PublicItem<'order'>]
      const order = first.choices.map(({ id }) => id).join(' ')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect(orders.has(parts[0]?.correctResponse.join(' ') ?? '')).toBe(false)
    expect(orders.size).toBe(5)
    for (const count of orders.values()) expect(Math.abs(count - 400)).toBeLessThan(90)
  })
})

it('the sample quiz always has the same order', () => {
  expect(parseQuiz(sampleQuiz)).toEqual({ quiz: sampleQuiz })
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).join(' ')
  const orders = look(sampleQuiz).items.flatMap((item) => {
    if (item.type === 'match') return [ids(item.left), ids(item.right)]
    if (item.type === 'inline-choice') return item.gaps.map(({ choices }) => ids(choices))
    return 'choices' in item ? [ids(item.choices)] : []
  })
  expect(orders).toEqual([
    'reyes lund office',
    'oil electricity coal gas',
    'a b c',
    'y1874 y1921',
    'closed built electric',
    's31 s13',
    'ember amber',
  ])
})

it('each list is ordered by HMAC-SHA-256 with the whole seed, so that one list reveals nothing about another', () => {
  const choices = [...'abcdefgh'].map((id) => ({ id, text: `Choice ${id}` }))
  const item = (id: string): Item => ({ id, type: 'choice', prompt: 'Which?', choices, correctResponse: 'a' })
  const quiz: Quiz = { title: 'Choices', language: 'en', evidence: 'none', items: ['one', 'two', 'three'].map(item) }
  const seed = 'f'.repeat(40)
  for (const shown of look(quiz, seed).items) {
    const hashOf = (id: string) =>
      createHmac('sha256', seed)
        .update(JSON.stringify([shown.id, '', id]))
        .digest('hex')
    const expected = choices.map(({ id }) => id).sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))
    expect('choices' in shown && shown.choices.map(({ id }) => id)).toEqual(expected)
  }
})
