import { useTexts } from '../texts.ts'
import { Switch } from './switch.tsx'
import type { Preview } from './use-preview.ts'

/** The quiz as learners will see it: the real widget, with the draft as its host. */
export function Stage({ preview }: { preview: Preview }) {
  const t = useTexts()
  const { source, shown, element, onLoad, theme, setTheme, width, setWidth, mode, setMode, startOver } = preview
  return (
    <>
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
          value={mode}
          onChoose={setMode}
          choices={{ practice: t.practice, test: t.test }}
        />
        <button type="button" onClick={startOver}>
          {t.startOver}
        </button>
      </div>
      <div class={`device ${width}`}>
        {!shown && <p class="note">{t.nothingToShow}</p>}
        <iframe ref={element} src={source.frame} title={t['pane-preview']} onLoad={onLoad} hidden={!shown} />
      </div>
    </>
  )
}
