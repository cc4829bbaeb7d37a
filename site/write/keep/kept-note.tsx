import { useTexts } from '../texts.ts'
import { useKept } from './use-keeper.ts'

/** Says whether the draft is stored on this device. */
export function KeptNote() {
  const t = useTexts()
  const { state } = useKept()
  if (state === 'memory' || state === 'deleted')
    return (
      <p class="note kept warning" role="alert">
        {state === 'memory' ? t.keepsNothing : t.deletedElsewhere}
      </p>
    )
  return <p class="note kept">{state === 'saving' ? t.saving : state === 'saved' ? t.savedHere : ''}</p>
}
