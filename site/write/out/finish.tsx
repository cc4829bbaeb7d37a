import { useEffect, useRef, useState } from 'preact/hooks'
import type { CheckedDraft } from '../checking/messages.ts'
import type { Draft } from '../draft/draft.ts'
import { useEditor } from '../editor.ts'
import { useFile } from '../file/file.ts'
import { usePictures } from '../pictures/use-pictures.ts'
import { Publish } from '../publish/publish.tsx'
import { useTexts } from '../texts.ts'
import { CopyField } from './copy-field.tsx'
import { downloadQuiz } from './download.ts'
import { DraftLink } from './draft-link.tsx'
import { printPage } from './print-page.ts'

export interface FinishProps {
  draft: Draft
  checked: CheckedDraft | undefined
  quiz: string
  onClose: () => void
}

/** What can be done with a quiz: publish it, save it, print it, or show it to a reader. */
export function Finish(props: FinishProps) {
  const t = useTexts()
  const file = useFile()
  const pictures = usePictures()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { draft, checked, quiz, onClose } = props
  return (
    <dialog ref={dialog} class="finish" aria-labelledby="finish-head" onClose={onClose}>
      <header class="tools">
        <h2 id="finish-head">{t.finish}</h2>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </header>
      {file ? (
        <PublishFile path={file.path} />
      ) : (
        <Publish
          draft={draft}
          isValid={checked?.isValid === true}
          quiz={quiz}
          onLeave={() => dialog.current?.close()}
        />
      )}
      <section>
        <h3>{t.saveAndPrint}</h3>
        <p class="tools">
          <button type="button" onClick={() => void downloadQuiz(draft, quiz, pictures)}>
            {t.downloadFile}
          </button>
          <PrintButton draft={draft} quiz={quiz} isValid={checked?.isValid === true} />
        </p>
      </section>
      {!file && <DraftLink draft={draft} />}
    </dialog>
  )
}

/** The editor of a file has no host: the terminal publishes it. */
function PublishFile({ path }: { path: string }) {
  const t = useTexts()
  return (
    <section>
      <h3>{t.publish}</h3>
      <p>{t.publishFile}</p>
      <CopyField label={t.publishFile} text={`lede publish ${path} --to https://HOST`} />
    </section>
  )
}

function PrintButton({ draft, quiz, isValid }: { draft: Draft; quiz: string; isValid: boolean }) {
  const t = useTexts()
  const { checker } = useEditor()
  const pictures = usePictures()
  const frame = useRef<HTMLIFrameElement>(null)
  const [isUnfinished, setUnfinished] = useState(false)
  return (
    <>
      <button
        type="button"
        disabled={!isValid}
        onClick={async () => {
          const printed = await checker.run('print', { draft, quiz, pictures: await pictures.findAll(draft) })
          if (printed && frame.current) await printPage(printed, frame.current)
          setUnfinished(!printed)
        }}
      >
        {t.printWithKey}
      </button>
      {(!isValid || isUnfinished) && <span class="note">{t.finishFirst}</span>}
      <iframe ref={frame} class="print-frame" title={t.printWithKey} aria-hidden="true" tabIndex={-1} />
    </>
  )
}
