import type { QuizProblem, Severity } from './problem.ts'

const severities: readonly Severity[] = ['error', 'task', 'warning', 'note']

/** Rules about items whose key shows or can be guessed: worse than a question that is only badly put. */
const givesAway = new Set(
  (
    'answer-in-prompt answer-given-away all-choices-right evidence-off-key grammar-clue longest-choice-is-key key-echoes-prompt ' +
    'absolute-words all-of-the-above key-often-longest key-in-same-place same-id-is-key middle-number-is-key same-truth ' +
    'guessable-key'
  ).split(' '),
)

/** The problems, most important first: by severity, then those that give a key away, then in the order of the file. */
export function rankProblems<Problem extends Pick<QuizProblem, 'severity' | 'rule'>>(
  problems: readonly Problem[],
): Problem[] {
  const rank = ({ severity, rule }: Problem) => 2 * severities.indexOf(severity) + (givesAway.has(rule) ? 0 : 1)
  return problems.toSorted((a, b) => rank(a) - rank(b))
}
