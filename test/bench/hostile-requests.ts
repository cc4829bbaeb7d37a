/** A character that is eighteen in NFKC. */
const grows = '\uFDFA'

const times = <Value>(count: number, make: (index: number) => Value) => Array.from({ length: count }, (_, i) => make(i))

const item = (index: number, fields: object) => ({ id: `item-${index}`, prompt: `Question ${index}?`, ...fields })

const quizOf = (items: object[]) => ({ title: 'Hard to grade', language: 'de', evidence: 'none', mode: 'test', items })

const texts = (accepted: string[]) =>
  quizOf(times(60, (i) => item(i, { type: 'text-entry', correctResponse: accepted, allowTypingSlip: true })))

/** Quizzes with the items that take longest to grade, by id. */
export const hostileQuizzes = {
  'grows-in-nfkc': texts(times(50, (i) => `${grows.repeat(90)}${i}`)),
  'long-texts': texts(times(50, (i) => `${'Überlänge '.repeat(24)}${i}`)),
  numbers: quizOf(
    times(200, (i) =>
      item(i, { type: 'number', correctResponse: 1, accept: times(20, (n) => ({ value: n + 2, weight: 0.5 })) }),
    ),
  ),
}

export type HostileQuiz = keyof typeof hostileQuizzes

const put = (quiz: HostileQuiz, version: string, responses: object, more: object = {}) =>
  JSON.stringify({ quiz, version, mode: 'test', revision: 1, responses, submitted: true, ...more })

const record = <Value>(count: number, name: (index: number) => string, value: Value) =>
  Object.fromEntries(times(count, (i) => [name(i), value]))

const itemId = (index: number) => `item-${index}`

/** Bodies just within the limits, of 64 KiB and of typed characters, that make a put as slow as they can, by what they try. */
export const hostileBodies = (versions: Record<HostileQuiz, string>): Record<string, string> => {
  const of = (quiz: HostileQuiz, responses: object, more?: object) => put(quiz, versions[quiz], responses, more)
  return {
    'texts that grow in NFKC': of('grows-in-nfkc', record(19, itemId, grows.repeat(1000))),
    'texts of other scripts': of('long-texts', record(19, itemId, 'ꙃ٩ '.repeat(330))),
    'texts almost accepted': of('long-texts', record(60, itemId, `${'Überlänge '.repeat(24)}x`)),
    'numbers in many parts': of('numbers', record(200, itemId, `${'1,'.repeat(27)}1`)),
    'digits of other scripts': of('numbers', record(200, itemId, '٩'.repeat(55))),
    'ill-named responses': of(
      'numbers',
      record(5000, (i) => `I ${i}`, 1),
    ),
    'ill-made responses': of(
      'numbers',
      record(5000, (i) => `i${i}`, null),
    ),
    'unknown fields': of(
      'numbers',
      {},
      record(5000, (i) => `f${i}`, 1),
    ),
    'a response of many ids': of('numbers', { 'item-1': record(5500, (i) => `g${i}`, 1) }),
    'open brackets': '['.repeat(65_000),
    'a list without an end': `[${'1,'.repeat(32_000)}`,
    'objects without an end': '{"":'.repeat(16_000),
    'deep lists': `${'['.repeat(32_000)}${']'.repeat(32_000)}`,
  }
}
