import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Mode } from '../../../core/quiz.ts'
import { QuizFrame, type Scene, type Theme } from '../../preview/quiz-frame.ts'
import { Switch } from '../../preview/switch.tsx'
import type { Checker } from '../checking/checker.ts'
import type { CheckedDraft } from '../checking/messages.ts'
import { useEditor } from '../editor.ts'
import { memo } from '../memo.tsx'
import { useTexts } from '../texts.ts'

interface PreviewProps {
  checked: CheckedDraft | undefined
  /** The item whose form is open. */
  item: string | undefined
}

/** The quiz as learners will see it: the real widget, with the draft as its host. */
export const PreviewPane = memo(Pane)

function Pane({ checked, item }: PreviewProps) {
  const t = useTexts()
  const { checker } = useEditor()
  const { element, frame, onLoad } = useFrame(checker)
  const [theme, setTheme] = useState<Theme>(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone')
  const [mode, setMode] = useState<Mode>()
  const shown = checked?.shown
  const scene: Scene | undefined = useMemo(
    () => shown && { quiz: shown.quiz, mode: mode ?? shown.mode, theme },
    [shown?.quiz.version, mode ?? shown?.mode, theme],
  )
  const isShown = shown?.items.some(({ id }) => id === item)
  useEffect(() => {
    if (frame && scene) void frame.show(scene, isShown ? item : undefined)
  }, [frame, scene, item, isShown])
  return (
    <section class="preview" aria-label={t['pane-preview']}>
      <div class="tools">
        <Switch
          label={t.previewWidth}
          value={width}
          onChoose={setWidth}
          choices={{ phone: t.previewPhone, desktop: t.previewDesktop }}
        />
        <Switch
          label={t.previewTheme}
          value={theme}
          onChoose={setTheme}
          choices={{ light: t.previewLight, dark: t.previewDark }}
        />
        <Switch
          label={t.previewMode}
          value={mode ?? shown?.mode ?? 'practice'}
          onChoose={setMode}
          choices={{ practice: t.practice, test: t.test }}
        />
        <button type="button" onClick={() => frame && scene && frame.startOver(scene)}>
          {t.startOver}
        </button>
      </div>
      <div class={`device ${width}`}>
        {!shown && <p class="note">{t.nothingToShow}</p>}
        <iframe ref={element} src="/write/frame" title={t['pane-preview']} onLoad={onLoad} hidden={!shown} />
      </div>
    </section>
  )
}

/** The frame, once it has a port of the editor's worker. */
function useFrame(checker: Checker) {
  const element = useRef<HTMLIFrameElement>(null)
  const [frame, setFrame] = useState<QuizFrame>()
  const onLoad = () => {
    const page = element.current?.contentWindow
    if (!page || !element.current) return
    const { port1, port2 } = new MessageChannel()
    checker.connect(port1)
    page.postMessage('', location.origin, [port2])
    setFrame(new QuizFrame(element.current, { host: `${location.origin}/write`, ask: checker.ask }))
  }
  return { element, frame, onLoad }
}
