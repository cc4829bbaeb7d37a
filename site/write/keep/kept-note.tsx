import type { ComponentChildren } from 'preact'
import { useFile } from '../file/file.ts'
import { FileNote } from '../file/file-note.tsx'
import { usePictureChanges, usePictures } from '../pictures/use-pictures.ts'
import { useTexts } from '../texts.ts'
import { useKept } from './use-keeper.ts'

/** Says whether the draft is stored, on this device or in its file. */
export function KeptNote() {
  const t = useTexts()
  const { state, id } = useKept()
  const file = useFile()
  const pictures = usePictures()
  usePictureChanges()
  if (file?.id === id) return <FileNote file={file} state={state} />
  if (state === 'memory' || state === 'deleted')
    return <Warning>{state === 'memory' ? t.keepsNothing : t.deletedElsewhere}</Warning>
  if (!pictures.kept) return <Warning>{t.keepsNoPictures}</Warning>
  return <p class="note kept">{state === 'saving' ? t.saving : state === 'saved' ? t.savedHere : ''}</p>
}

const Warning = ({ children }: { children: ComponentChildren }) => (
  <p class="note kept warning" role="alert">
    {children}
  </p>
)
