/** English for reviewing: what every other language must have. In a file of its own, loaded at the end of a quiz. */
export const review = {
  /** At the end of a quiz. */
  offer: 'Bring back what I missed',
  offerHow:
    'Questions of this and later quizzes then return just before you would forget them. They are kept on this device only, and you can delete them at any time.',
  offerKept: 'In your review from this quiz: {0}.',
  toReview: 'Go to your review',
  keepsNothing: 'The browser lets this page keep nothing, so no question can come back here.',

  /** What is due and when; `comesBack` has a time as `Intl` writes it, and a number of questions. */
  review: 'Review',
  noDeck: 'Nothing is kept for review yet',
  noDeckHow:
    'Take a quiz here, and at its end choose “{0}”. Its questions then return just before you would forget them.',
  due: 'Due now: {0}',
  noneDue: 'Nothing is due now',
  doneForNow: 'Done for now',
  comesBack: '{0}: {1}',
  begin: 'Begin',
  stop: 'Stop for now',

  /** A question, and how well it was known. `rated` has a time as `Intl` writes it, “in 10 minutes”. */
  left: 'Still due: {0}',
  showAnswer: 'Show the answer',
  judgeYourself: 'Only the correct answer is known here. If yours means the same, choose “{0}”.',
  when: 'When should this question come back?',
  'rate-1': 'Forgot it',
  'rate-2': 'Hard',
  'rate-3': 'Knew it',
  'rate-4': 'Easy',
  rated: 'It comes back {0}.',
  undo: 'Undo the last choice',
  from: 'From the quiz:',

  /** What is kept, and what can be done with it. */
  deck: 'What is kept',
  deckHow:
    'Your questions ({0}), and when you answered each. All of it is on this device, in this browser, for this site; nothing is sent.',
  nothingKept: 'Nothing. A review that was saved as a file can be opened here.',
  save: 'Save as a file',
  open: 'Open a saved file',
  forget: 'Forget everything',
  askForget:
    'Your questions ({0}), and when you answered each, will be deleted from this device. Nothing more is kept until you ask for it again. Only a file that you have saved could bring them back.',
  keep: 'Keep everything',
  forgotten: 'Everything is deleted.',
  opened: 'From the file: {0} new, {1} brought up to date.',
  'not-a-deck': 'This is not a file that was saved from a review. Nothing has been changed.',
  'newer-deck': 'This file is from a newer version. Reload the page and try again. Nothing has been changed.',
  'other-host': 'This file is of the review at {0}. Nothing has been changed.',
  'damaged-deck': 'This file is damaged at {0}. Nothing has been changed.',
} as const
