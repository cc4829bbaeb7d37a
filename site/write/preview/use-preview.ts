import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ShownDraft } from '../../../authoring/preview/draft-state.ts'
import type { Mode } from '../../../core/quiz.ts'
import type { PreviewHost } from './carry-attempt.ts'
import { QuizFrame, type Scene, type Theme } from './quiz-frame.ts'

type Width = 'phone' | 'desktop'

/** Where a preview gets its quiz. It stays the same while the preview is open. */
export interface PreviewSource extends PreviewHost {
  /** Address of the frame. */
  frame: string
  /** Called once the frame is loaded. */
  connect?: (page: Window) => void
}

export interface Preview {
  source: PreviewSource
  shown: ShownDraft | undefined
  element: RefObject<HTMLIFrameElement | null>
  frame: QuizFrame | undefined
  onLoad: () => void
  theme: Theme
  setTheme: (theme: Theme) => void
  width: Width
  setWidth: (width: Width) => void
  mode: Mode
  setMode: (mode: Mode) => void
  startOver: () => void
  /** Shows an item; resolves when it is shown. */
  go: (item: string) => Promise<void>
}

interface Options {
  shown: ShownDraft | undefined
  /** The item to show, if it can be shown. */
  item?: string | undefined
  width: Width
}

/** The widget in a frame, with the last state of the draft that can be shown. */
export function usePreview(source: PreviewSource, { shown, item, width: startWidth }: Options): Preview {
  const element = useRef<HTMLIFrameElement>(null)
  const [frame, setFrame] = useState<QuizFrame>()
  const [theme, setTheme] = useState<Theme>(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  const [width, setWidth] = useState(startWidth)
  const [chosen, setMode] = useState<Mode>()
  const mode = chosen ?? shown?.mode ?? 'practice'
  const scene: Scene | undefined = useMemo(
    () => shown && { quiz: shown.quiz, mode, theme },
    [shown?.quiz.version, mode, theme],
  )
  const isShown = shown?.items.some(({ id }) => id === item)
  useEffect(() => {
    if (frame && scene) void frame.show(scene, isShown ? item : undefined)
  }, [frame, scene, item, isShown])
  return {
    source,
    shown,
    element,
    frame,
    onLoad: () => {
      const page = element.current?.contentWindow
      if (!page || !element.current) return
      source.connect?.(page)
      setFrame(new QuizFrame(element.current, source))
    },
    theme,
    setTheme,
    width,
    setWidth,
    mode,
    setMode,
    startOver: () => frame && scene && void frame.startOver(scene),
    go: async (item) => frame && scene && frame.show(scene, item),
  }
}
