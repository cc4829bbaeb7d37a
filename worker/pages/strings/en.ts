/**
 * English for the host's pages, which says what every other language must have. `{0}` stands for what is filled in; where
 * a number is, there may be one text for each of the language's plural categories. What quizzes say: `widget/strings/`.
 */
export const en = {
  /** Around every page. */
  skip: 'Skip to the text',
  motto: 'Every question cites its evidence',
  pages: 'Pages',
  frontPage: 'Front page',
  moreQuizzes: 'More quizzes',
  forTeachers: 'For teachers',
  yourReview: 'Your review',
  embedAny: 'Put a quiz in your page',
  apiDescription: 'API description',
  /** Of the picture that is shown where somebody shares the address. */
  pictureShows:
    'A newspaper page headed “Lede”: beside an article with one sentence marked stands a question whose answer cites that sentence.',

  /** A quiz, and what to expect of it; `level` has a level such as B1, `readOn` a day as `Intl` writes it. */
  quiz: 'Quiz',
  readThenAnswer: 'Read, then answer',
  theQuiz: 'The quiz',
  theQuestions: 'The questions',
  questions: { one: '{0} question', other: '{0} questions' },
  level: 'Level {0}',
  feedbackEach: 'Feedback after each answer',
  feedbackAtEnd: 'Feedback at the end',
  source: 'Source:',
  readOn: '(read on {0})',
  questionsToCome:
    'The questions appear here once their script has loaded. Where scripts are blocked, there is a worksheet to read and to print.',
  seeWorksheet: 'See the worksheet',

  /** On paper. */
  worksheet: 'Worksheet',
  onPaper: 'On paper',
  printsAs: 'This page prints as a worksheet: the passage, the questions with room to answer, and no answers.',
  printPoster: 'Print this page: the code fills a sheet of paper.',
  backToTeachers: 'Back to the page for teachers',

  /** For whoever has a page of their own. `takeQuiz` stands in what is pasted there. */
  embedThis: 'Put this quiz in your page',
  embedHow: 'Paste these lines where the quiz should stand. They load nothing more until a reader comes near.',
  embedMore: 'WordPress, Moodle, Canvas, Google Sites, a code for the wall, other colours',
  takeQuiz: 'Take the quiz',

  /** The review. */
  deviceOnly: 'On this device only',
  reviewHow: 'Questions from quizzes that you have taken here return just before you would forget them.',
  reviewToCome:
    'Your questions need scripts: they appear here once theirs has loaded. Nothing that is kept of them is sent anywhere.',

  /** In place of a page. */
  notFound: 'Not found',
  noQuiz: 'There is no quiz at this address',
  noQuizWhy: 'The address may be misspelled, or the quiz has not been published here.',
  noQuizOn: 'The front page has a quiz to read and answer, and links to the others.',
  toFrontPage: 'Go to the front page',
  forNow: 'For the moment',
  notShown: 'This page cannot be shown just now',
  notShownWhy:
    'The place where quizzes are kept does not answer. That is our side, not yours, and mostly over within a minute.',
  tooMany: 'More requests come from your network than this host answers at once.',
  notShownOn: 'Load the page again in a moment. Answers that you have given already are safe on your device.',
  frameNotShown: 'The quiz cannot be shown just now. Load the page again in a moment.',
} as const
