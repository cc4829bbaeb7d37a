import type { ItemResult } from '../../../core/attempt.ts'
import type { AnyResponse, Item, ItemTypeName } from '../../../core/items/index.ts'
import { type PublicQuiz, toPublicQuiz } from '../../../core/public-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { scoreAttempt, scoreItem } from '../../../core/score-attempt.ts'
import type { AttemptState } from '../../../widget/store/attempt.ts'
import { newAttempt } from '../../../widget/store/attempt-record.ts'
import { nameStatement } from '../../../widget/xapi/statement-id.ts'
import { correctAsGiven } from '../../core/arbitrary-item.ts'
import { examples } from '../items/examples.ts'

/** One state of a quiz whose first item is of some type. */
export interface Scene {
  name: string
  key: Quiz
  quiz: PublicQuiz
  attempt: AttemptState
  /** Whether the host cannot be reached. */
  offline: boolean
  /** What the page has set on the element. */
  attributes: Record<string, string>
  /** Selectors of what is pressed, in order. */
  press: string[]
  /** Selector of what tells that the state is there. */
  shows: string
}

/** Responses that earn nothing, and that earn a part where the type has that. */
const wrong: Record<ItemTypeName, AnyResponse> = {
  choice: 'a',
  'multiple-choice': ['c', 'd'],
  'true-false': true,
  number: '1,000 days',
  'text-entry': 'The Harbour Gazette',
  order: ['p', 'w', 'd', 'k'],
  match: { kim: 'ally', hong: 'loss', kcna: 'loss' },
  'inline-choice': { count: 'a', object: 'b' },
  hottext: ['a', 'c'],
}
const partly: Partial<Record<ItemTypeName, AnyResponse>> = {
  choice: 'c',
  'multiple-choice': ['a'],
  number: '90',
  'text-entry': 'Reuters',
  order: ['d', 'k', 'w', 'p'],
  match: { kim: 'loss', hong: 'ally', kcna: 'loss' },
  'inline-choice': { count: 'b', object: 'b' },
  hottext: ['b'],
}

const quote = 'About 1,000 engineer troops were welcomed in Pyongyang.'

/** What makes some responses to an example earn a part, and some of them have feedback of their own. */
const partial: Partial<Record<ItemTypeName, object>> = {
  choice: {
    choices: examples.choice.choices.map((choice) =>
      choice.id === 'c' ? { ...choice, weight: 0.5, feedback: 'That is the *whole* of them.' } : choice,
    ),
  },
  number: { accept: [{ value: 90, weight: 0.5, feedback: 'Nearly.' }] },
  'text-entry': { accept: [{ text: 'Reuters', weight: 0.5 }] },
}

function quizOf(type: ItemTypeName, language: string): Quiz {
  const first = {
    ...examples[type],
    ...partial[type],
    hint: 'Look at the *first* sentence.',
    feedback: 'The report says so at its [beginning](https://example.org/report).',
    attribution: 'The news agency',
    evidence: { quote },
  } as Item
  const others = [examples.choice, examples['text-entry']].map((item, place) => ({ ...item, id: `other-${place}` }))
  return {
    title: 'The engineers return',
    description: 'Who came home, and what is said of it.',
    language,
    source: { title: 'A ceremony in Pyongyang', publisher: 'The Harbour Gazette', url: 'https://example.org/report' },
    stimulus: [`${quote} The leader *met* their families.`],
    evidence: 'none',
    items: [first, ...others],
  }
}

/** Ids made from it shuffle alike every time. */
const anyAttempt = '0e2b1c3d-4f5a-4b6c-8d7e-9f0a1b2c3d4e'

const checkButton = '.actions button'
const handInButton = '.actions button:last-of-type'
const whereButton = '.feedback div > button'
const shareButton = '.head > .actions > button:not(.primary)'

/** Every state in which learners meet an item of a type, and the quiz around it. */
export function scenesOf(type: ItemTypeName, language = 'en'): Scene[] {
  const key = quizOf(type, language)
  const item = key.items[0] as Item
  const scene = (name: string, shows: string, fields: Partial<AttemptState>, more: Partial<Scene> = {}): Scene => {
    const quiz = toPublicQuiz(key, `${type}-${name}`.replace(/[^a-z]+/g, '-'), 'AAAAAAAAAAAAAAAA')
    const attempt = newAttempt(nameStatement(anyAttempt, quiz.id), quiz, fields.mode ?? 'practice')
    return {
      name,
      key,
      quiz,
      shows,
      offline: false,
      attributes: {},
      press: [],
      ...more,
      attempt: { ...attempt, ...fields },
    }
  }
  const answer = (response: AnyResponse): Partial<AttemptState> => ({
    status: 'in-progress',
    revision: 1,
    responses: { [item.id]: response },
  })
  const graded = (response: AnyResponse): Partial<AttemptState> => ({
    ...answer(response),
    checked: { [item.id]: scoreItem(item, response, key.language) satisfies ItemResult },
  })
  const part = partly[type]
  const ended: Partial<AttemptState> = { ...answer(part ?? wrong[type]), mode: 'test', status: 'submitted' }
  const sure: Partial<AttemptState> = { sureness: { [item.id]: 'certain' } }
  return [
    scene('unanswered', '.actions', {}),
    scene('answered', '.actions', answer(wrong[type])),
    scene('asked how sure', '.sureness', answer(wrong[type]), { attributes: { sureness: '' } }),
    scene('asked for an answer', '.notice', {}, { press: [checkButton] }),
    scene('hint and passage open', '.passage[open]', { hints: [item.id] }, { press: ['.passage summary'] }),
    scene('no connection', '.notice', answer(wrong[type]), { press: [checkButton], offline: true }),
    scene('right', '.feedback', graded(correctAsGiven(item))),
    scene('wrong', '.feedback', graded(wrong[type])),
    scene('shown where', '.feedback .back', graded(wrong[type]), { press: [whereButton] }),
    withoutPassage(scene('led to the source', '.feedback figure a', graded(wrong[type]))),
    ...(part === undefined ? [] : [scene('partly right', '.feedback', graded(part))]),
    scene('test', 'nav', { ...answer(wrong[type]), mode: 'test' }),
    scene('asked about gaps', '.asking', { ...answer(wrong[type]), mode: 'test' }, { press: [handInButton] }),
    scene(
      'not handed in yet',
      '.work button',
      { ...answer(wrong[type]), mode: 'test', status: 'submitting' },
      { offline: true },
    ),
    withResult(scene('result', '[part=calibration]', { ...ended, ...sure })),
    withResult(scene('result to copy by hand', 'textarea', ended, { press: [shareButton] })),
    withResult(scene('nothing answered', '.explained', { mode: 'test', status: 'submitted', revision: 1 })),
  ]
}

/** The scene about a text that is elsewhere. */
function withoutPassage(scene: Scene): Scene {
  const { stimulus: _, ...quiz } = scene.quiz
  return { ...scene, quiz }
}

/** The scene with its attempt recorded and scored. */
function withResult(scene: Scene): Scene {
  const { key, attempt } = scene
  const { id, quiz, version, mode, revision, responses } = attempt
  const recorded = { id, quiz, version, mode, revision, responses, status: 'submitted' as const }
  return { ...scene, attempt: { ...attempt, result: { ...recorded, ...scoreAttempt(key, id, responses) } } }
}
