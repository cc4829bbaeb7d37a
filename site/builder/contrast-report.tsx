import { render } from 'preact'
import type { Embedding } from '../../core/embed/embedding.ts'
import classroom from '../../widget/looks/classroom.css'
import gazette from '../../widget/looks/gazette.css'
import plain from '../../widget/looks/plain.css'
import own from '../../widget/styles.css'
import { checkContrast, type Finding } from './check-contrast.ts'
import { writeRatio } from './contrast.ts'
import { readPalettes } from './palette.ts'

const sheets: Record<NonNullable<Embedding['look']>, string> = { classroom, gazette, plain }

/** The control of the form that sets the colour of a theme. */
const pickers = { light: 'accent', dark: 'darkAccent' } as const
type Theme = keyof typeof pickers

/** Says how well everything of the quiz stands out, in the themes that readers can meet it in. */
export function showContrast(form: HTMLFormElement, embedding: Embedding, onMended: () => void) {
  const place = document.querySelector('#contrast')
  if (!place) return
  const palettes = readPalettes(own, embedding.look ? sheets[embedding.look] : '')
  const shown = (['light', 'dark'] as const).filter(
    (theme) => embedding.theme === undefined || embedding.theme === theme,
  )
  const reports = shown.map((theme) => {
    const accent = embedding[pickers[theme]]
    return { theme, findings: checkContrast({ ...palettes[theme], ...(accent && { accent }) }) }
  })
  const mend = (theme: Theme, colour: string) => {
    const picker = form.querySelector<HTMLInputElement>(`[name=${pickers[theme]}]`)
    if (picker) picker.value = colour
    onMended()
    // The button that was pressed is gone with what it has mended.
    picker?.focus()
  }
  render(<ContrastReport reports={reports} onMend={mend} />, place)
}

interface ContrastReportProps {
  reports: readonly { theme: Theme; findings: readonly Finding[] }[]
  onMend: (theme: Theme, colour: string) => void
}

function ContrastReport({ reports, onMend }: ContrastReportProps) {
  const failures = reports.flatMap(({ findings }) => findings).filter(({ mend }) => mend).length
  return (
    <details class="contrast" open={failures > 0}>
      <summary>
        {failures === 0
          ? 'Contrast: everything can be read (WCAG 2.2, AA)'
          : `Contrast: ${failures === 1 ? 'one thing is' : `${failures} things are`} hard to see`}
      </summary>
      {reports.map(({ theme, findings }) => (
        <table key={theme}>
          <caption>In {theme}</caption>
          <tbody>
            {findings.map((finding) => (
              <tr key={finding.what} class={finding.mend ? 'poor' : ''}>
                <th scope="row">{finding.what}</th>
                <td>
                  <b>{writeRatio(finding.ratio)}</b>{' '}
                  {finding.mend
                    ? `is too little: ${finding.atLeast}:1 is needed.`
                    : `is enough: ${finding.atLeast}:1 is needed.`}
                  {finding.mend && <Mend finding={finding} theme={theme} onMend={onMend} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </details>
  )
}

interface MendProps extends Pick<ContrastReportProps, 'onMend'> {
  finding: Finding
  theme: Theme
}

const Mend = ({ finding: { mend = '' }, theme, onMend }: MendProps) => (
  <>
    {` The nearest ${theme === 'light' ? 'darker' : 'lighter'} colour that does is ${mend}. `}
    <button type="button" onClick={() => onMend(theme, mend)}>
      Take {mend}
    </button>
  </>
)
