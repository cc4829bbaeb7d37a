import { useFile } from '../file/file.ts'
import { FileNote } from '../file/file-note.tsx'
import { useTexts } from '../texts.ts'
import { useKept } from './use-keeper.ts'

/** Says whether the draft is stored, on this device or in its file. */
export function KeptNote() {
  const t = useTexts()
  const { state, id } = useKept()
  const file = useFile()
  if (file?.id === id) return <FileNote file={file} state={state} />
  if (state === 'memory' || state === 'deleted')
    return (
      <p class="note kept warning" role="alert">
        {state === 'memory' ? t.keepsNothing : t.deletedElsewhere}
      </p>
    )
  return <p class="note kept">{state === 'saving' ? t.saving : state === 'saved' ? t.savedHere : ''}</p>
}
