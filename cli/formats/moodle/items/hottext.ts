import { answersOfChoices } from '../../../../authoring/formats/answers/answers-of.ts'
import { writeMultichoice } from './choice.ts'
import type { MoodleItemType } from './item-type.ts'

export const hottext: MoodleItemType<'hottext'> = {
  readers: {},
  write: (item) => ({
    ...writeMultichoice(item, answersOfChoices({ ...item, choices: item.sentences }), {
      single: false,
      shuffle: false,
    }),
    lost: ['its running text: the sentences became a list of choices'],
  }),
}
