import { count, formatNumber } from './start.ts'

const list = new Intl.ListFormat('en')

/** The words of the interface from the first answer on. */
export const strings = {
  check: 'Check',
  checking: 'Checking…',
  skip: 'Skip',
  next: 'Next question',
  previous: 'Previous question',
  seeResult: 'See your result',
  incomplete: {
    choice: 'Choose an answer first.',
    'multiple-choice': 'Choose at least one answer first.',
    'true-false': 'Choose an answer first.',
    number: 'Type a number first.',
    'text-entry': 'Type an answer first.',
    order: 'Put the parts in order first.',
    match: 'Find a match for every part first.',
    'inline-choice': 'Fill every gap first.',
    hottext: 'Choose a sentence first.',
  },
  notChecked:
    'No connection, so this could not be checked. Your answer is kept: try again, or go on and see at the end.',

  right: 'Right',
  partly: 'Partly right',
  wrong: 'Not right',
  unanswered: 'Not answered',
  points: (score: number, maxScore: number) => `${formatNumber(score)} of ${count(maxScore, 'point', 'points')}`,
  passageSays: 'The passage says',
  whoSays: 'Who says so:',

  overview: 'All questions',
  question: (place: number) => `Question ${place}`,
  answered: 'answered',
  notAnswered: 'not answered yet',
  answeredOf: (amount: number, all: number) => `${formatNumber(amount)} of ${formatNumber(all)} answered`,
  handIn: 'Hand in',
  handInAnyway: 'Hand in anyway',
  keepWorking: 'Keep working',
  withoutAnswer: (places: number[]) =>
    `${count(places.length, 'question has', 'questions have')} no answer: ${list.format(places.map(String))}.`,
  goTo: (place: number) => `Go to question ${place}`,

  yourResult: 'Your result',
  soFar: 'so far',
  resultToCome: 'Your result comes here as soon as it is handed in.',
  startAgain: 'Take the quiz again',
  lookAgain: 'Look at these again',

  alsoIn: 'Also in:',
  /** A language at a level; easier or harder than the level of the quiz that is shown, if that is in it too. */
  atLevel: (language: string, level: string, shown = level) =>
    `${language}${level < shown ? ', easier' : level > shown ? ', harder' : ''} (${level})`,

  saving: 'Saving…',
  saved: 'Saved on this device',
  notKept: 'Not kept on this device: the browser refuses. Keep this page open until you have handed in.',
  handingIn: 'Handing in…',
  handedIn: 'Handed in',
  waiting: 'Not handed in yet: no connection. We keep trying; your answers are saved on this device.',
  waitingUnkept: 'Not handed in yet: no connection. We keep trying; keep this page open.',
  refused: (detail: string) => `Not handed in: ${detail} Your answers are kept.`,

  noQuiz: 'No quiz is named here. If this is your page, name one: <lede-quiz quiz="…">.',
  unknownQuiz: (id: string) => `There is no quiz called “${id}”. If this is your page, check quiz="…" in its code.`,
  unreachable: 'The quiz cannot be reached just now. We keep trying by ourselves.',
  failed: (detail: string) => `The quiz could not be shown: ${detail}`,
}
