import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DraftState } from '../../authoring/preview/draft-state.ts'
import { Scoring } from '../write/preview/scoring.tsx'
import { Stage } from '../write/preview/stage.tsx'
import { type PreviewSource, usePreview } from '../write/preview/use-preview.ts'
import { loadTexts, TextsProvider, useTexts } from '../write/texts.ts'
import { askPreview } from './ask-preview.ts'
import { Problems } from './problems.tsx'
import { StateLine } from './state-line.tsx'

const source: PreviewSource = { frame: '/preview/frame.html', host: location.origin, ask: askPreview }

/** The page of `lede preview`: the preview of the editor, and the problems of the file next to it. */
function Panel() {
  const t = useTexts()
  const { state, connected } = useDraft()
  const preview = usePreview(source, { shown: state?.shown, width: 'desktop' })
  return (
    <>
      <header>
        <h1>{t['pane-preview']}</h1>
        {state && <StateLine state={state} connected={connected} />}
      </header>
      <section class="stage" aria-label="The quiz as learners see it">
        <Stage preview={preview} />
      </section>
      <aside aria-label="For the author">
        {state && <Problems problems={state.problems} items={state.shown?.items ?? []} onShow={preview.go} />}
        {state?.shown && (
          <section aria-labelledby="scoring">
            <h2 id="scoring">{t.keyAndScore}</h2>
            <Scoring preview={preview} state={state.saved} />
          </section>
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

const texts = await loadTexts('en')
render(
  <TextsProvider value={texts}>
    <Panel />
  </TextsProvider>,
  document.body,
)
