import { answersOfChoices } from '../../../../authoring/formats/answers/answers-of.ts'
import { writeMultichoice } from './choice.ts'
import type { MoodleItemType } from './item-type.ts'

export const multipleChoice: MoodleItemType<'multiple-choice'> = {
  readers: {},
  write: (item) => writeMultichoice(item, answersOfChoices(item), { single: false, shuffle: item.shuffle }),
}
