import { correctResponseOf, type Item } from '../../../core/items/index.ts'
import { type ChoiceList, choiceListsOf } from './choice-lists.ts'
import { dropIds, dropIdsFix } from './drop-ids.ts'
import type { Flaw, FoundFlaw } from './flaw.ts'
import { areAlike, countsFromOne, countsUp } from './numbering.ts'

/** Words for "right" and "wrong" in the languages of the rules. Ids have Latin letters, so Korean is romanised. */
const rightWords =
  'right|correct|true|key|answer|solution|richtige?|loesung|correct[oa]|verdader[oa]|clave|correcte|bonne[-_]?reponse|vraie?|jeongdap'
const wrongWords =
  'wrong|incorrect|false|distract[oe]r|bad|falsche?|incorrect[oa]|fals[oa]|incorrecte|mauvaise[-_]?reponse|faux|fausse|odap'
const before = '(?:the|antwort|respuesta|opcion|reponse)[-_]?'
const after = '[-_]?(?:one|answer|choice|response|antwort|respuesta|reponse|\\d+)'
const right = new RegExp(`^(?:${before})?(?:${rightWords})(?:${after})?$`, 'i')
const wrong = new RegExp(`^(?:${before})?(?:${wrongWords})(?:${after}|[-_]?[a-z])?$`, 'i')

/** "true" may be what a choice says; then it tells nothing. */
const saysItself = (id: string, text: string): boolean => text.toLowerCase().startsWith(id.toLowerCase())

function findInParts(item: Item, index: number): FoundFlaw[] {
  if (item.type === 'order' && countsUp(item.correctResponse)) {
    const detail = `the ids ${item.correctResponse.join(', ')} count up in the right order`
    return [{ index, pointer: `/items/${index}/correctResponse`, detail }]
  }
  if (item.type === 'inline-choice') return findInGaps(item, index)
  if (item.type !== 'match' || !areAlike(Object.entries(correctResponseOf(item)))) return []
  const detail = 'the ids that belong together are alike'
  return [{ index, pointer: `/items/${index}/correctResponse`, detail }]
}

/** Gaps of which the first takes the choice a, the second b, and so on. Two may do so by chance. */
function findInGaps(item: Item<'inline-choice'>, index: number): FoundFlaw[] {
  const key = correctResponseOf(item)
  const right = item.gaps.map(({ id }) => key[id] ?? '')
  if (right.length < 3 || !countsFromOne(right)) return []
  const detail = `the ids of the right choices, ${right.join(', ')}, count the gaps`
  return [{ index, pointer: `/items/${index}/gaps`, detail }]
}

/** Choices whose ids say what they are. If right and wrong ones are called "answer", that says nothing. */
function findChoices({ index, choices }: ChoiceList): FoundFlaw[] {
  const telling = (isRight: boolean) => {
    const pattern = isRight ? right : wrong
    const others = choices.filter((choice) => choice.right !== isRight)
    if (others.some(({ id }) => pattern.test(id))) return []
    return choices.filter((choice) => choice.right === isRight && pattern.test(choice.id))
  }
  return [...telling(true), ...telling(false)]
    .filter(({ id, text }) => !saysItself(id, text))
    .map(({ id, pointer }) => {
      const detail = `the id "${id}" shows whether the choice is right`
      return { index, pointer: pointer.replace(/text$/, 'id'), detail }
    })
}

export const tellingId: Flaw = {
  name: 'telling-id',
  title: 'An id reveals the key',
  severity: 'error',
  reason:
    'Ids travel to the browser with the choices, before the answer is given; anyone who opens its tools can read them. A choice ' +
    'with the id "correct" leaks the key however well it is shuffled, and so do the parts of an order whose ids count up in ' +
    'the right order, pairs whose two ids are alike, or gaps of which the first takes "a", the second "b", the third "c". It is not one of the classical flaws: paper has no ids. The rule it ' +
    'serves is the same, Haladyna, Downing and Rodriguez (2002), guideline 28: avoid giving clues to the right answer.',
  fix: 'name ids after what the choice says, such as "ukrainian" or "ceremony"',
  find: (quiz) =>
    [
      ...choiceListsOf(quiz).flatMap(findChoices),
      ...quiz.items.flatMap(({ item, index }) => findInParts(item, index)),
    ].map((found) => {
      const patch = quiz.items.filter(({ index }) => index === found.index).flatMap(dropIds)
      return { ...found, ...(patch.length && { patch, fix: dropIdsFix }) }
    }),
}
