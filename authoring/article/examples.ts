import type { Item, ItemTypeName } from '../../core/items/index.ts'
import { toDo } from '../to-do.ts'

/** What example items are made of. */
interface Material {
  /** A sentence of the passage, the evidence of the example. */
  quote: string
  /** Three sentences in the order of the passage. */
  sentences: [string, string, string]
  /** A number that stands in `quote`, if there is one. */
  number?: number
}

type Example = (material: Material) => Omit<Item, 'id' | 'evidence'>

const letters = ['a', 'b', 'c']
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
/** Ids that learners can see must not tell the order of what they name. */
const shuffledLetters = ['b', 'c', 'a']
const list = (ids: readonly string[], texts: readonly string[]) =>
  texts.map((text, index) => ({ id: ids[index] as string, text }))
const choices = list(letters, ['One possible answer', 'Another possible one', 'A third of this kind'])

/** An example of each type: valid as it is, so that the preview shows it, and marked as one to replace. */
const examples: Record<ItemTypeName, Example> = {
  choice: () => ({
    type: 'choice',
    prompt: toDo('ask what the quoted sentence settles, and write the right choice and two that one could believe.'),
    choices,
    correctResponse: 'a',
  }),
  'multiple-choice': () => ({
    type: 'multiple-choice',
    prompt: toDo('ask for everything of a kind that the passage names, and mark each right choice.'),
    choices,
    correctResponse: ['a', 'c'],
  }),
  'true-false': () => ({
    type: 'true-false',
    prompt: toDo('write a statement that the quoted sentence settles; keep the third response or take it out.'),
    correctResponse: true,
    notGiven: true,
  }),
  number: ({ number = 0 }) => ({
    type: 'number',
    prompt: toDo('ask for a number that the quoted sentence gives, and say in which unit.'),
    correctResponse: number,
  }),
  'text-entry': ({ quote }) => ({
    type: 'text-entry',
    prompt: toDo('ask for a word or a name in the quoted sentence, and list the ways to write it.'),
    correctResponse: [quote.match(/\p{L}{4,}/gu)?.at(-1) ?? quote.slice(0, 40)],
    allowTypingSlip: true,
  }),
  order: ({ sentences }) => ({
    type: 'order',
    prompt: toDo('ask for the order in which things happened, and write them in a few words each.'),
    choices: list(shuffledLetters, sentences.map(shorten)),
    correctResponse: shuffledLetters,
  }),
  match: () => ({
    type: 'match',
    prompt: toDo('ask what belongs to what, such as who says what.'),
    left: [
      { id: 'first', text: 'One speaker' },
      { id: 'second', text: 'Another speaker' },
    ],
    right: choices,
    correctResponse: { first: 'a', second: 'c' },
  }),
  'inline-choice': () => ({
    type: 'inline-choice',
    prompt: toDo('have a sentence of your own completed, which the quoted one settles.'),
    text: 'The passage says {what}.',
    gaps: [{ id: 'what', choices }],
    correctResponse: { what: 'a' },
  }),
  hottext: ({ quote, sentences }) => ({
    type: 'hottext',
    prompt: toDo('ask which sentence says something.'),
    sentences: list(letters, sentences),
    correctResponse: [letters[sentences.indexOf(quote)] ?? 'a'],
  }),
}

/** An example item of a type, with the evidence that it needs. */
export const makeExample = (type: ItemTypeName, material: Material): Item =>
  ({
    id: `example-${type}`,
    ...examples[type](material),
    feedback: toDo('say why the right response is right, so that a learner who was wrong learns from it.'),
    evidence: { quote: material.quote },
  }) as Item
