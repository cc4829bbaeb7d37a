/**
 * English, which says what every other language must have. `{0}`, `{1}` and `{2}` stand for what is filled in; where a
 * number is, there may be one text for each of the language's plural categories, chosen by the last number.
 */
/** Until something is answered. These come with the app. */
export const first = {
  'mode-practice': 'Practice',
  'mode-test': 'Test',
  questions: { one: '{0} question', other: '{0} questions' },
  questionOf: 'Question {0} of {1}',
  about: 'About',
  readPassage: 'Read the passage',
  hint: 'Hint',
  'truth-true': 'True',
  'truth-false': 'False',
  'truth-not-given': 'The passage does not say',
  loading: 'Loading…',
  notLoaded: 'A part of the quiz did not arrive. Try again, or reload the page.',
  tryAgain: 'Try again',
} as const

/** From then on. */
export const rest = {
  tooNew: 'This question needs a newer version of the quiz. Reload the page; your answers are kept.',
  check: 'Check',
  checking: 'Checking…',
  skip: 'Skip',
  next: 'Next question',
  previous: 'Previous question',
  seeResult: 'See your result',
  'incomplete-choice': 'Choose an answer first.',
  'incomplete-multiple-choice': 'Choose at least one answer first.',
  'incomplete-true-false': 'Choose an answer first.',
  'incomplete-number': 'Type a number first.',
  'incomplete-text-entry': 'Type an answer first.',
  'incomplete-order': 'Put the parts in order first.',
  'incomplete-match': 'Find a match for every part first.',
  'incomplete-inline-choice': 'Fill every gap first.',
  'incomplete-hottext': 'Choose a sentence first.',
  notChecked:
    'No connection, so this could not be checked. Your answer is kept: try again, or go on and see at the end.',

  /** Marks on the parts of an item. */
  'mark-right': 'Correct',
  'mark-wrong': 'Your answer, not correct',
  'mark-partly': 'Your answer, partly right',
  'mark-missed': 'Correct answer you missed',
  correctAnswer: 'Correct answer',
  correctAnswerIs: 'Correct answer:',
  alsoAccepted: 'Also accepted: {0}',
  understood: 'Understood as {0}',
  understoodBetween: 'Understood as {0}, between {1} and {2}',

  choose: 'Choose…',
  gap: 'Gap {0} of {1}: {2}',
  'move-up': 'Move up: {0}',
  'move-down': 'Move down: {0}',
  moved: '{0} is now {1} of {2}',
  orderUntouched:
    'Move the parts into order, or take them as they stand. On a keyboard, arrow keys go from button to button.',
  keepOrder: 'Keep this order',
  orderTaken: 'This order is your answer. You can still move the parts.',
  yourOrder: 'Your order',
  correctOrder: 'Correct order',
  belongs: 'Not correct: belongs in place {0}',

  /** What an item earned, and why. */
  'is-right': 'Right',
  'is-partly': 'Partly right',
  'is-wrong': 'Not right',
  'is-unanswered': 'Not answered',
  points: { one: '{0} of {1} point', other: '{0} of {1} points' },
  passageSays: 'The passage says',
  whoSays: 'Who says so:',
  showWhere: 'Show me where',
  backToQuestion: 'Back to the question',
  marked: 'Marked in the text: {0}',
  notFound: 'The sentence could not be found on this page.',

  overview: 'All questions',
  question: 'Question {0}',
  answered: 'Question {0}, answered',
  notAnswered: 'Question {0}, not answered yet',
  answeredOf: '{0} of {1} answered',
  handIn: 'Hand in',
  handInAnyway: 'Hand in anyway',
  keepWorking: 'Keep working',
  withoutAnswer: { one: '{0} question has no answer: {1}.', other: '{0} questions have no answer: {1}.' },
  goTo: 'Go to question {0}',

  yourResult: 'Your result',
  soFar: 'so far',
  resultToCome: 'Your result comes here as soon as it is handed in.',
  startAgain: 'Take the quiz again',
  againMissedFirst: 'Again, missed questions first',
  lookAgain: 'Look at these again',
  share: 'Share your result',
  print: 'Print or save',
  copied: 'Copied. Paste it where you like.',
  copyYourself: 'Copy your result from here:',

  /** How sure a learner is, asked before the reveal and compared at the end. */
  howSure: 'How sure are you? (You need not say.)',
  'sure-certain': 'Certain',
  'sure-fairly': 'Fairly sure',
  'sure-guess': 'Just guessing',
  howWellYouKnew: 'How well you knew',
  rightOf: '{0}: {1} of {2} right',
  certainSlips: {
    one: 'You were certain of {0} answer that was not right: look at it first.',
    other: 'You were certain of {0} answers that were not right: look at these first.',
  },
  noSlips: 'Whenever you were certain, you were right.',

  /** How others did with the same questions. {0} is a share, "35%", or how many attempts it takes. */
  others: 'How others did',
  othersBelow: '{0} of attempts scored lower than this one.',
  othersItems: 'Beside each question it now says how many got it right.',
  othersRight: '{0} got this right',
  othersToCome: 'This can be told once {0} attempts have been handed in.',

  /** A language at a level; easier or harder than the level of the quiz that is shown, if that is in it too. */
  alsoIn: 'Also in:',
  atLevel: '{0} ({1})',
  atEasierLevel: '{0}, easier ({1})',
  atHarderLevel: '{0}, harder ({1})',

  /** Where the learner's work is. */
  saving: 'Saving…',
  saved: 'Saved on this device',
  notKept: 'Not kept on this device: the browser refuses. Keep this page open until you have handed in.',
  handingIn: 'Handing in…',
  handedIn: 'Handed in',
  waiting: 'Not handed in yet: no connection. We keep trying; your answers are saved on this device.',
  waitingUnkept: 'Not handed in yet: no connection. We keep trying; keep this page open.',
  refused: 'Not handed in: {0} Your answers are kept.',

  noQuiz: 'No quiz is named here. If this is your page, name one: <lede-quiz quiz="…">.',
  unknownQuiz: 'There is no quiz called “{0}”. If this is your page, check quiz="…" in its code.',
  unreachable: 'The quiz cannot be reached just now. We keep trying by ourselves.',
  failed: 'The quiz could not be shown: {0}',
} as const

export const en = { first, rest }
