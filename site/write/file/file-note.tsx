import { useEffect, useState } from 'preact/hooks'
import type { KeepState } from '../keep/keeper.ts'
import { useTexts } from '../texts.ts'
import type { OpenedFile } from './file.ts'

/** Says whether the draft is in its file, and if not, why and what to do. */
export function FileNote({ file, state }: { file: OpenedFile; state: KeepState }) {
  const t = useTexts()
  const [, redraw] = useState({})
  useEffect(() => file.subscribe(() => redraw({})), [file])
  useStayUntilSaved(state === 'saving')
  const { trouble, path } = file
  if (!trouble && state !== 'deleted') {
    return <p class="note kept">{state === 'saving' ? t.saving : state === 'new' ? '' : t.savedInFile(path)}</p>
  }
  const problem = trouble?.kind === 'broken' ? trouble.problem : undefined
  return (
    <div class="note kept warning" role="alert">
      <p>
        {!trouble
          ? t.fileGone(path)
          : trouble.kind === 'stopped'
            ? t.fileStopped
            : trouble.kind === 'broken'
              ? t.fileBroken
              : t.fileFailed(path, trouble.detail)}
      </p>
      {problem && (
        <p lang="en" dir="ltr">
          {path}:{problem.line}:{problem.column} {problem.detail}. {problem.fix}.
        </p>
      )}
      {trouble?.kind === 'broken' && state === 'saving' && (
        <button type="button" onClick={file.replaceBroken}>
          {t.fileReplace}
        </button>
      )}
    </div>
  )
}

/** The browser asks before it closes a page whose draft is not in the file yet. */
function useStayUntilSaved(isSaving: boolean) {
  useEffect(() => {
    if (!isSaving) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [isSaving])
}
