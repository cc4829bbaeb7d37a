import type { PublicChoice } from '../../core/items/fields.ts'
import { ChoiceText } from '../quiz/picture.tsx'

/** The choices that have a picture, where a select shows their texts only. */
export const PictureList = ({ choices }: { choices: readonly PublicChoice[] }) => {
  const shown = choices.filter(({ media }) => media)
  return shown.length > 0 ? (
    <ul class="pictures">
      {shown.map((choice) => (
        <li key={choice.id}>
          <ChoiceText choice={choice} />
        </li>
      ))}
    </ul>
  ) : null
}
