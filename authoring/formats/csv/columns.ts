/**
 * The columns of a bank as a table, one item in a row. Names are read in any case; texts are inline Markdown. Letters
 * stand for choices: "choice A" with its "weight A" and "feedback A".
 */
export const columnHelp: Record<string, string> = {
  type: 'the type of the item; where it is empty, it is guessed from the rest, but for order',
  id: 'its name',
  prompt: 'what is asked',
  text: 'of inline-choice: the text with its gaps, each written as {gap-id}',
  'choice A … Z':
    'choices or sentences; of order its parts in the right order; of inline-choice "right | wrong | wrong" for each gap in turn',
  'right A … Z': 'of match: what belongs to "choice A", and behind these what belongs to none',
  correct:
    'letters of the right choices, as in "A, C"; true, false or not-given; a number; accepted texts, as in "cat | kitten"',
  tolerance: 'of number: how far a response may be off',
  unit: 'of number: what is counted',
  'weight A … Z': 'share of the points that a choice earns, -1 to 1',
  'feedback A … Z': 'feedback on that choice',
  points: 'maximum score',
  feedback: 'what is said to all',
  hint: 'help that costs nothing',
  evidence: 'the quotation that settles the item',
  attribution: 'who says so',
  image: 'path of an image, such as media/map.png',
  'image alt': 'what it shows',
  ids: 'the ids of the choices, as in "wet, dry"; where it is empty, they are made up',
  more: 'all other fields of the item as JSON, which win over the columns',
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
  'image',
  'image alt',
  'ids',
  'more',
]
const lettered = ['choice', 'right', 'weight', 'feedback']

/** Other names that people give to these columns. */
const aliases: Record<string, string> = {
  question: 'prompt',
  stem: 'prompt',
  answer: 'correct',
  'correct answer': 'correct',
  explanation: 'feedback',
  score: 'points',
}

/** The name of a column as we know it, or undefined. "A", "option b" and "choice 3" are choices too. */
export function knownColumn(header: string): string | undefined {
  const name = header
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  const own = Object.hasOwn(aliases, name) ? aliases[name] : name
  if (own && single.includes(own)) return own
  const [, kind = 'choice', letter, number] =
    /^(?:(choice|option|answer|right|weight|feedback) ?)?(?:([a-z])|([1-9]|1\d|2[0-6]))$/.exec(name) ?? []
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
