import { useEffect, useState } from 'preact/hooks'
import { useTitle } from '../page-texts.ts'
import { BeginPage } from './begin/begin-page.tsx'
import { EditorPage } from './editor-page.tsx'
import { takeDraftFragment } from './fragment.ts'
import { useLater } from './later.ts'
import type { OpenDraft } from './open-draft.ts'
import { useTexts } from './texts.ts'

const loadShared = () => import('./out/shared-draft.tsx')

/** The page for beginning a quiz, a draft that came by a link, or the editor with a draft. */
export function WritePage() {
  const t = useTexts()
  const [open, setOpen] = useState<OpenDraft>()
  const [shared, setShared] = useState(takeDraftFragment)
  const part = useLater(shared !== undefined, loadShared)
  useTitle(t.writeQuiz)
  useEffect(() => {
    const take = () => setShared((before) => takeDraftFragment() ?? before)
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  const show = (next: OpenDraft | undefined) => {
    setShared(undefined)
    setOpen(next)
  }
  if (shared !== undefined) {
    if (part === false) return <p role="alert">{t.partFailed}</p>
    return part ? <part.SharedDraft fragment={shared} onOpen={show} /> : null
  }
  return open ? <EditorPage open={open} onClose={() => setOpen(undefined)} /> : <BeginPage onOpen={setOpen} />
}
