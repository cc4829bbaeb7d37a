import { choiceListsOf } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { quoted } from './words.ts'

const none =
  /^(?:none(?: of)?(?: the| these| those)? ?(?:above|previous|preceding|foregoing|these|those|them|choices|options|answers|statements)(?: (?:choices|options|answers))?(?: (?:are|is) (?:correct|right|true))?|neither of (?:the above|these|them)|keine(?:s|r)? (?:der )?(?:genannten|obigen|antworten)(?: (?:antworten|ist richtig))?|aucune(?: de ces réponses| des réponses ci-dessus| de ces propositions)?|ningun[ao] de las anteriores|(?:위의 )?(?:정답|답)(?:이)? 없음|해당 ?없음|위에 없음)$/

export const noneOfTheAbove: Flaw = {
  name: 'none-of-the-above',
  title: 'A choice says that no choice is right',
  severity: 'note',
  reason:
    'A student who picks "none of the above" has shown what is wrong, not what is right. Haladyna, Downing and Rodriguez ' +
    '(2002), guideline 25: use it carefully; textbooks disagree, and later reviews (Haladyna and Rodriguez 2013, Developing ' +
    'and Validating Test Items) still advise care. Hence a note and no warning. Choices are shuffled here, so that nothing ' +
    'stands reliably above: "none of these" at the least.',
  fix: 'put a plausible wrong choice in its place; three choices are enough',
  find: (quiz) =>
    choiceListsOf(quiz).flatMap(({ index, choices }) =>
      choices
        .filter(({ text }) =>
          none.test(
            text
              .toLowerCase()
              .replace(/[.!?]+$/, '')
              .replace(/\s+/g, ' '),
          ),
        )
        .map(({ text, pointer }) => ({ index, pointer, detail: `${quoted(text)} says only what is wrong` })),
    ),
}
