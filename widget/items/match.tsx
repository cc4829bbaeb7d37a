import type { PublicChoice } from '../../core/items/fields.ts'
import { ChoiceText } from '../quiz/picture.tsx'
import { ChoiceSelect, GradedChoice, type Pairs, setPair } from './choice-select.tsx'
import { PictureList } from './picture-list.tsx'
import type { ItemViewProps } from './view.ts'

/** Two lists to match: each left part has a select of all right parts. */
export const MatchView = (props: ItemViewProps<'match'>) => (
  <fieldset class="pairs" aria-labelledby={props.labelledBy}>
    <PictureList choices={props.item.right} />
    {props.item.left.map((left) => (
      <Pair key={left.id} {...props} left={left} />
    ))}
  </fieldset>
)

function Pair({
  item,
  response,
  onResponse,
  result,
  id,
  message,
  left,
}: ItemViewProps<'match'> & { left: PublicChoice }) {
  const correct = result?.correctResponse as Pairs | undefined
  const selectId = `${id}-${left.id}`
  const choices = { choices: item.right, chosen: response?.[left.id] }
  if (correct) {
    return (
      <div class="pair">
        <span>
          <ChoiceText choice={left} />
        </span>{' '}
        <span>
          <GradedChoice {...choices} correct={correct[left.id]} />
        </span>
      </div>
    )
  }
  return (
    <div class="pair">
      <label for={selectId}>
        <ChoiceText choice={left} />
      </label>
      <ChoiceSelect
        {...choices}
        id={selectId}
        message={message}
        onChosen={(right) => onResponse(setPair(response, left.id, right))}
      />
    </div>
  )
}
