import { absoluteWords } from './absolute-words.ts'
import { allOfTheAbove } from './all-of-the-above.ts'
import { answerGivenAway } from './answer-given-away.ts'
import { answerInPrompt } from './answer-in-prompt.ts'
import { doubleNegative } from './double-negative.ts'
import { emptyStem } from './empty-stem.ts'
import { evidenceOffKey } from './evidence-off-key.ts'
import { bareFeedback, missingFeedback } from './feedback.ts'
import type { Flaw } from './flaw.ts'
import { grammarClue } from './grammar-clue.ts'
import { keyEchoesPrompt } from './key-echoes-prompt.ts'
import { keyInSamePlace } from './key-in-same-place.ts'
import { keyOftenLongest } from './key-often-longest.ts'
import { letteredChoices } from './lettered-choices.ts'
import { longEvidence } from './long-evidence.ts'
import { longestChoiceIsKey } from './longest-choice-is-key.ts'
import { middleNumberIsKey } from './middle-number-is-key.ts'
import { negativeStem } from './negative-stem.ts'
import { noneOfTheAbove } from './none-of-the-above.ts'
import { allChoicesRight, manyChoices, oneOfMany } from './number-of-choices.ts'
import { numbersOutOfOrder } from './numbers-out-of-order.ts'
import { overlappingChoices } from './overlapping-choices.ts'
import { repeatedChoice } from './repeated-choice.ts'
import { repeatedItem } from './repeated-item.ts'
import { sameIdIsKey } from './same-id-is-key.ts'
import { sameTruth } from './same-truth.ts'
import { sentenceNotInPassage } from './sentence-not-in-passage.ts'
import { tellingId } from './telling-id.ts'
import { tellingStatement } from './telling-statement.ts'
import { unattributedClaim } from './unattributed-claim.ts'

/** Every rule about item writing. */
export const flaws: readonly Flaw[] = [
  longestChoiceIsKey,
  keyOftenLongest,
  allOfTheAbove,
  noneOfTheAbove,
  negativeStem,
  absoluteWords,
  overlappingChoices,
  grammarClue,
  repeatedChoice,
  repeatedItem,
  keyInSamePlace,
  sameIdIsKey,
  sameTruth,
  middleNumberIsKey,
  answerGivenAway,
  keyEchoesPrompt,
  tellingId,
  evidenceOffKey,
  letteredChoices,
  answerInPrompt,
  bareFeedback,
  missingFeedback,
  longEvidence,
  manyChoices,
  allChoicesRight,
  oneOfMany,
  emptyStem,
  doubleNegative,
  tellingStatement,
  numbersOutOfOrder,
  unattributedClaim,
  sentenceNotInPassage,
]
