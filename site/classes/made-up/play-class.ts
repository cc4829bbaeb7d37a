import { makeTicket } from '../../../core/classes/keys.ts'
import type { AssignmentQuiz } from '../../../core/classes/report.ts'
import { seatAttemptSeed } from '../../../core/classes/seat-attempt-seed.ts'
import { drawItems } from '../../../core/draw.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import { ask, connect } from '../../host.ts'
import { createClass, type NewClass } from '../new-class/make-class.ts'
import { fetchClass } from '../open-class.ts'
import { saveRoster } from '../pupils/save-roster.ts'
import type { ClassTexts } from '../texts.ts'
import { makeResponse, type Pick } from './made-up-responses.ts'

const firstNames = [
  ...[
    'Ada',
    'Amir',
    'Bilal',
    'Chloé',
    'Dilan',
    'Elif',
    'Emre',
    'Finn',
    'Giulia',
    'Hana',
    'Igor',
    'Ines',
    'Jonas',
    'Jun',
    'Kofi',
  ],
  ...[
    'Lea',
    'Liam',
    'Mai',
    'Mateo',
    'Mila',
    'Noor',
    'Oskar',
    'Pia',
    'Quinn',
    'Rosa',
    'Sami',
    'Tara',
    'Umut',
    'Vera',
    'Yael',
  ],
]

/** The first pupils do not come, the next have not begun or are at work; all others hand in. */
const absent = 1
const notBegun = 2
const atWork = 4

const random: Pick = (list) => list[Math.floor(Math.random() * list.length)]

/** Makes a class of thirty made-up pupils and plays them through the real API. Throws a Failure. */
export async function playClass(
  made: NewClass,
  quizId: string,
  t: ClassTexts,
  onProgress: (done: number, of: number) => void,
) {
  await createClass(made, quizId, firstNames.length)
  const open = await fetchClass(made.link)
  const names = Object.fromEntries(firstNames.map((name, index) => [String(index + 1), t.madeUp(name)]))
  await saveRoster(open, { title: t.madeUpTitle, names })
  const param = { class: made.link.class, assignment: 1 }
  const quiz = await ask(open.host.classes[':class'].assignments[':assignment'].quiz.$get({ param }))
  for (let seat = absent + 1; seat <= firstNames.length; seat++) {
    await playPupil(made, quiz as AssignmentQuiz, seat)
    onProgress(seat - atWork, firstNames.length - atWork)
  }
}

async function playPupil({ link, keys }: NewClass, { quiz, key = [] }: AssignmentQuiz, seat: number) {
  const { token } = await ask(connect().join.$post({ json: { ticket: makeTicket(keys.ticketKey, seat, 0) } }))
  if (seat <= notBegun) return
  const seed = seatAttemptSeed({ class: link.class, assignment: 1, seat, attempt: 1 })
  const skill = 0.45 + 0.5 * Math.random()
  const isAtWork = seat <= atWork
  const items = drawItems(quiz, seed)
  const responses: Record<string, AnyResponse> = {}
  for (const [index, item] of (isAtWork ? items.slice(0, items.length / 2) : items).entries()) {
    const result = key.find(({ id }) => id === item.id)
    // Some items are harder than others, and a few are left out.
    const isRight = Math.random() < skill - 0.3 * ((index * 7) % 5 === 1 ? 1 : 0)
    const response = result && Math.random() > 0.04 ? makeResponse(item, result, isRight, random) : undefined
    if (response !== undefined) responses[item.id] = response
  }
  const param = { class: link.class, assignment: 1, number: 1 }
  await ask(
    connect(token).classes[':class'].assignments[':assignment'].attempts[':number'].$put({
      param,
      json: {
        quiz: quiz.id,
        version: quiz.version,
        mode: 'test',
        base: 0,
        revision: 1,
        responses,
        submitted: !isAtWork,
      },
    }),
  )
}
