import { inlineText } from '../../core/inline.ts'
import { splitAtGaps } from '../../core/items/gaps.ts'
import { Inline } from '../quiz/inline.tsx'
import type { Spoken, Strings } from '../strings/language.ts'
import { ChoiceSelect, GradedChoice, type Pairs, setPair } from './choice-select.tsx'
import { PictureList } from './picture-list.tsx'
import type { ItemViewProps } from './view.ts'

/** A text with gaps; each gap is a select in the running text. */
export function InlineChoiceView(
  { item, response, onResponse, result, labelledBy, message }: ItemViewProps<'inline-choice'>,
  { strings }: Spoken,
) {
  const pieces = splitAtGaps(item.text)
  const correct = result?.correctResponse as Pairs | undefined
  return (
    <fieldset class="gap-text" aria-labelledby={labelledBy}>
      <PictureList choices={item.gaps.flatMap(({ choices }) => choices)} />
      {pieces.map((piece, index) => {
        if (index % 2 === 0)
          return (
            <span>
              <Inline source={piece} />
            </span>
          )
        const choices = item.gaps.find(({ id }) => id === piece)?.choices ?? []
        const props = { choices, chosen: response?.[piece] }
        if (correct) return <GradedChoice {...props} correct={correct[piece]} />
        const name = nameGap(pieces, index, strings)
        return (
          <ChoiceSelect
            {...props}
            name={name}
            message={message}
            onChosen={(id) => onResponse(setPair(response, piece, id))}
          />
        )
      })}
    </fieldset>
  )
}

/** Characters of context on each side of a gap. */
const contextLength = 40

/** The accessible name of a gap: its number and the words around it. */
function nameGap(pieces: string[], index: number, strings: Strings): string {
  const before = inlineText(pieces[index - 1] ?? '')
  const after = inlineText(pieces[index + 1] ?? '')
  const near = [
    before.length > contextLength ? before.slice(-contextLength).replace(/^\S*\s/, '') : before,
    after.length > contextLength ? after.slice(0, contextLength).replace(/\s\S*$/, '') : after,
  ]
  return strings.gap((index + 1) / 2, (pieces.length - 1) / 2, near.map((text) => text.trim()).join(' … '))
}
