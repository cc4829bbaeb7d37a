import { type ItemTypeName, itemTypeNames } from '../item-types.ts'
import { useTexts } from '../texts.ts'
import { TypePicture } from './type-picture.tsx'

interface PickerProps {
  id?: string
  label: string
  isLabelUnseen?: boolean
  /** By default all types. */
  types?: readonly ItemTypeName[]
  chosen?: ItemTypeName
  onChoose: (type: ItemTypeName) => void
}

/** The item types by their pictures. */
export function TypePicker({ id, label, isLabelUnseen, types = itemTypeNames, chosen, onChoose }: PickerProps) {
  const t = useTexts()
  return (
    <fieldset id={id} class="types" tabIndex={id ? -1 : undefined}>
      <legend class={isLabelUnseen ? 'unseen' : undefined}>{label}</legend>
      {types.map((type) => (
        <button
          key={type}
          type="button"
          aria-pressed={chosen === undefined ? undefined : type === chosen}
          onClick={() => onChoose(type)}
        >
          <TypePicture type={type} />
          {t[`type-${type}`]}
        </button>
      ))}
    </fieldset>
  )
}
