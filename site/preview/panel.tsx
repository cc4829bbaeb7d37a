import { render } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { DraftState } from '../../authoring/preview/draft-state.ts'
import type { Mode } from '../../core/quiz.ts'
import { askPreview } from './ask-preview.ts'
import type { PreviewHost } from './carry-attempt.ts'
import { Problems } from './problems.tsx'
import { QuizFrame, type Theme } from './quiz-frame.ts'
import { Scoring } from './scoring.tsx'
import { StateLine } from './state-line.tsx'
import { Switch } from './switch.tsx'

/** The preview's server. */
const host: PreviewHost = { host: location.origin, ask: askPreview }

/** Interval at which the panel polls the widget's current item, in ms. */
const lookEvery = 200

/** The page: the widget in a frame, and the author's panel next to it. */
function Panel() {
  const { state, connected } = useDraft()
  const [mode, setMode] = useState<Mode>()
  const [theme, setTheme] = useState<Theme>(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  const [width, setWidth] = useState<'phone' | 'desktop'>('desktop')
  const [item, setItem] = useState<string>()
  const [loaded, setLoaded] = useState(false)
  const element = useRef<HTMLIFrameElement>(null)
  const frame = useMemo(() => loaded && element.current && new QuizFrame(element.current, host), [loaded])
  const shown = state?.shown
  const scene = useMemo(
    () => shown && { quiz: shown.quiz, mode: mode ?? shown.mode, theme },
    [shown?.quiz.version, mode ?? shown?.mode, theme],
  )
  useEffect(() => {
    if (frame && scene) void frame.show(scene)
  }, [frame, scene])
  useEffect(() => {
    const look = () => frame && setItem((before) => frame.item ?? before)
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [frame])
  const go = (id: string) => {
    setItem(id)
    if (frame && scene) void frame.show(scene, id)
  }
  return (
    <>
      <header>
        <h1>Preview</h1>
        {state && <StateLine state={state} connected={connected} />}
      </header>
      <section class="stage" aria-label="The quiz as learners see it">
        <div class="tools">
          <Switch label="Width" value={width} onChoose={setWidth} choices={{ desktop: 'Desktop', phone: 'Phone' }} />
          <Switch label="Theme" value={theme} onChoose={setTheme} choices={{ light: 'Light', dark: 'Dark' }} />
          <Switch
            label="Mode"
            value={mode ?? shown?.mode ?? 'practice'}
            onChoose={setMode}
            choices={{ practice: 'Practice', test: 'Test' }}
          />
          <button type="button" onClick={() => frame && scene && frame.startOver(scene)}>
            Start over
          </button>
        </div>
        <div class={`device ${width}`}>
          {state && !shown && (
            <p class="nothing">There is nothing to show until the file is a quiz. The problems list what is missing.</p>
          )}
          <iframe
            ref={element}
            src="/preview/frame.html"
            title="The quiz"
            onLoad={() => setLoaded(true)}
            hidden={!shown}
          />
        </div>
      </section>
      <aside aria-label="For the author">
        {state && <Problems problems={state.problems} items={shown?.items ?? []} onShow={go} />}
        {state && shown && (
          <Scoring
            shown={shown}
            saved={state.saved}
            item={item}
            onItem={go}
            frame={frame || undefined}
            ask={host.ask}
          />
        )}
      </aside>
    </>
  )
}

/** Follows the saved draft. The browser reconnects by itself after the preview was restarted. */
function useDraft() {
  const [state, setState] = useState<DraftState>()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const saves = new EventSource('/preview/saves')
    saves.onmessage = ({ data }) => setState(JSON.parse(data))
    saves.onopen = () => setConnected(true)
    saves.onerror = () => setConnected(false)
    return () => saves.close()
  }, [])
  return { state, connected }
}

render(<Panel />, document.body)
