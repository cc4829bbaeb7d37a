import { useState } from 'preact/hooks'
import { useTitle } from '../page-texts.ts'
import { BeginPage } from './begin/begin-page.tsx'
import { EditorPage } from './editor-page.tsx'
import type { OpenDraft } from './open-draft.ts'
import { useTexts } from './texts.ts'

/** The page for beginning a quiz, or the editor with one. */
export function WritePage() {
  const t = useTexts()
  const [open, setOpen] = useState<OpenDraft>()
  useTitle(t.writeQuiz)
  return open ? <EditorPage open={open} onClose={() => setOpen(undefined)} /> : <BeginPage onOpen={setOpen} />
}
