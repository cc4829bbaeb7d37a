import { choiceListsOf, type WrittenChoice } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { quoted } from './words.ts'

const english =
  /^(?:all|both|any|each)(?: of)?(?: the| these| those)? ?(?:above|previous|preceding|foregoing|following|these|those|them|choices|options|answers|statements)(?: (?:choices|options|answers|statements))?(?: (?:are|is) (?:correct|right|true))?$/
const byLetter =
  /^(?:both )?\(?[a-e1-5]\)?(?:,? (?:and|&|und|et|y|와|과) \(?[a-e1-5]\)?)+(?: only)?(?: are (?:correct|right|true))?$/
const others =
  /^(?:alle(?: der)? (?:oben )?(?:genannten|aufgeführten|obigen)(?: antworten)?(?: sind richtig)?|alle antworten sind richtig|toutes (?:les réponses )?(?:ci-dessus|précédentes)|todas las anteriores|(?:위의 )?(?:모두|전부)(?: (?:다 )?(?:맞다|맞음|옳다|정답))?|위의 (?:모든 것|보기 모두))$/

/** True if a choice means other choices. If all choices are pairs of letters, the letters are the subject. */
export function standsForOthers({ text }: WrittenChoice, choices: readonly WrittenChoice[]): boolean {
  const plain = plainOf(text)
  if (english.test(plain) || others.test(plain)) return true
  return byLetter.test(plain) && !choices.every((choice) => byLetter.test(plainOf(choice.text)))
}

const plainOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[.!?]+$/, '')
    .replace(/\s+/g, ' ')

export const allOfTheAbove: Flaw = {
  name: 'all-of-the-above',
  title: 'A choice stands for other choices',
  severity: 'warning',
  reason:
    'Who sees that two choices are right knows that "all of the above" is, and who sees that one is wrong knows that it is ' +
    'not: half of the knowledge earns the whole item. Haladyna, Downing and Rodriguez (2002), guideline 26: avoid ' +
    'all-of-the-above; guideline 9 says the same of "both A and B" (complex multiple choice). Rush, Rankin and White (2016, ' +
    'BMC Medical Education 16, 250) found that items with it discriminate less. Here the choices are shuffled besides, so that ' +
    'nothing stands reliably above.',
  fix: 'make it a "multiple-choice" item, where each right choice counts',
  find: (quiz) =>
    choiceListsOf(quiz).flatMap(({ index, choices, single }) =>
      choices
        .filter((choice) => standsForOthers(choice, choices))
        .map(({ text, pointer }) => ({
          index,
          pointer,
          detail: `${quoted(text)} stands for other choices`,
          ...(!single && { fix: 'take it out: in a "multiple-choice" several choices can be right' }),
        })),
    ),
}
