/** The columns of a table with an item in each row. Names are read in any case, texts as inline Markdown. */
export const columnHelp: Record<string, string> = {
  type: 'type of the item; if empty, it is guessed from the other columns (order must be written)',
  id: 'id of the item',
  prompt: 'the question; also "Question" or "Question Text"',
  text: 'of inline-choice: the text with its gaps, each written as {gap-id}',
  'choice A … Z':
    'choices or sentences; of order its parts in the right order; of inline-choice "right | wrong | wrong" for each gap in turn; also "Option 1" or "Answer 1"',
  'wrong A … Z': 'wrong choices, with the right one in "correct"; also "Incorrect Answer 1"',
  'right A … Z': 'of match: the partner of "choice A", and after these the ones without a partner',
  correct:
    'the right choices by letter, number or text, as in "A, C"; true, false or not-given; a number; accepted texts, as in "cat | kitten"; also "Correct Answer(s)" or "Correct Option"',
  tolerance: 'of number: accepted deviation',
  unit: 'of number: its unit',
  'weight A … Z': 'share of the points that a choice earns, -1 to 1',
  'feedback A … Z': 'feedback on that choice',
  points: 'maximum score',
  feedback: 'feedback to every response',
  hint: 'hint, which costs no points',
  evidence: 'the quotation that settles the item; a list of quotations is in "more"',
  attribution: 'source of a claim',
  skill: 'what the item practises',
  image: 'path of an image, such as media/map.png',
  'image alt': 'description of the image',
  ids: 'ids of the choices, as in "wet, dry"; if empty, they are generated',
  more: 'all other fields of the item as JSON; they override the columns',
}

/** An example table, shown when the first line of a table names no known column. */
export const exampleTable = [
  'prompt,choice A,choice B,choice C,correct,feedback',
  'Which bridge is the oldest?,The stone bridge,The iron bridge,The footbridge,A,It is from 1357.',
  'In which year did the toll end?,,,,1990,',
].join('\n')

/** A row by the names of its columns; empty cells are left out. */
export type Row = Map<string, string>

export const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const single = [
  'type',
  'id',
  'prompt',
  'text',
  'correct',
  'tolerance',
  'unit',
  'points',
  'feedback',
  'hint',
  'evidence',
  'attribution',
  'skill',
  'image',
  'image alt',
  'ids',
  'more',
]
const lettered = ['choice', 'wrong', 'right', 'weight', 'feedback']

/** The type column of other systems, whose words differ from ours, and a column that is dropped. */
export const kindColumn = 'kind'
export const timeColumn = 'time'
/** A column that counts the rows. */
export const rowNumber = 'row'

/** Other names of these columns, those of the templates of Kahoot, Quizizz and Blooket among them. */
const aliases: Record<string, string> = {
  ...nameAll('prompt', 'question', 'questions', 'question text', 'stem'),
  ...nameAll('correct', 'answer', 'answers', 'right answer', 'answer key', 'key'),
  ...nameAll('correct', 'correct answer', 'correct answers', 'correct option', 'correct options', 'correct choice'),
  ...nameAll('feedback', 'explanation', 'answer explanation'),
  ...nameAll('points', 'score'),
  ...nameAll(kindColumn, 'question type'),
  ...nameAll(timeColumn, 'time', 'time limit', 'time in seconds', 'seconds', 'timer'),
  ...nameAll(rowNumber, '#', 'question #', 'no', 'no.', 'nr', 'nr.'),
}

function nameAll(column: string, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, column]))
}

/** Names of columns that are not fields of an item. */
const others = [kindColumn, timeColumn, rowNumber]

/**
 * The name of a column, or undefined if it is unknown. "A", "option b" and "choice 3" are choices. What is in brackets or
 * behind a dash is explanation: "Answer 1 - max 75 characters", "Correct Answer(s)".
 */
export function knownColumn(header: string): string | undefined {
  const name = header
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s[-–—]\s.*$/s, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  const own = Object.hasOwn(aliases, name) ? aliases[name] : name
  if (own && [...single, ...others].includes(own)) return own
  const [, written = 'choice', letter, number] =
    /^(?:(choice|option|answer|right|weight|feedback|wrong|(?:wrong|incorrect) answer|distractor) ?)?(?:([a-z])|([1-9]|1\d|2[0-6]))$/.exec(
      name,
    ) ?? []
  const kind = /^(wrong|incorrect|distractor)/.test(written) ? 'wrong' : written
  const place = letter?.toUpperCase() ?? (number === undefined ? undefined : letters[Number(number) - 1])
  return place && `${lettered.includes(kind) ? kind : 'choice'} ${place}`
}

/** The order of columns in a table that we write. */
export const columnOrder: readonly string[] = [
  ...single.slice(0, 4),
  ...['choice', 'right'].flatMap((kind) => letters.map((letter) => `${kind} ${letter}`)),
  ...single.slice(4, 7),
  ...['weight', 'feedback'].flatMap((kind) => letters.map((letter) => `${kind} ${letter}`)),
  ...single.slice(7),
]
