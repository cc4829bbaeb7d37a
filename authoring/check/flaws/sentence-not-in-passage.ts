import { plainWords } from '../../../core/find-evidence.ts'
import { findNearMiss } from '../../nearest-quote.ts'
import { replace } from '../../patch.ts'
import { plainText } from '../plain-text.ts'
import type { Flaw } from './flaw.ts'
import { quoted } from './words.ts'

export const sentenceNotInPassage: Flaw = {
  name: 'sentence-not-in-passage',
  title: 'A sentence to choose from is not in the passage',
  severity: 'warning',
  reason:
    'A hottext item asks which sentence of the passage says something. A sentence that is missing from it or worded differently ' +
    'is either ruled out at a glance or searched for in vain. Haladyna, Downing and Rodriguez (2002), guideline 23: keep choices homogeneous ' +
    'in content and grammatical structure. White space, typographic quotes and dashes do not matter.',
  fix: 'copy the sentence from the stimulus',
  find: ({ items, language, stimulus }) => {
    if (!stimulus || !items.some(({ item }) => item.type === 'hottext')) return []
    const passage = plainWords(stimulus.map(plainText).join('\n'))
    const takeNearest = (pointer: string, text: string) => {
      const near = findNearMiss(text, stimulus.map(plainText), language)
      return near === undefined ? {} : { patch: replace(pointer, near) }
    }
    return items.flatMap(({ item, index }) =>
      item.type === 'hottext'
        ? item.sentences.flatMap(({ text }, at) =>
            passage.includes(plainWords(plainText(text)))
              ? []
              : [
                  {
                    index,
                    pointer: `/items/${index}/sentences/${at}/text`,
                    detail: `${quoted(plainText(text))} is not in the passage`,
                    ...takeNearest(`/items/${index}/sentences/${at}/text`, text),
                  },
                ],
          )
        : [],
    )
  },
}
