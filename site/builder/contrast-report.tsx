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

/** The form control for a colour of a theme. */
const pickers = { light: 'accent', dark: 'darkAccent' } as const
type Theme = keyof typeof pickers

/** Shows the contrast of all elements of the quiz in the themes that readers can see. */
export function showContrast(form: HTMLFormElement, embedding: Embedding, onFixed: () => void) {
  const container = document.querySelector('#contrast')
  if (!container) return
  const palettes = readPalettes(own, embedding.look ? sheets[embedding.look] : '')
  const shown = (['light', 'dark'] as const).filter(
    (theme) => embedding.theme === undefined || embedding.theme === theme,
  )
  const reports = shown.map((theme) => {
    const accent = embedding[pickers[theme]]
    return { theme, findings: checkContrast({ ...palettes[theme], ...(accent && { accent }) }) }
  })
  const applyFix = (theme: Theme, colour: string) => {
    const picker = form.querySelector<HTMLInputElement>(`[name=${pickers[theme]}]`)
    if (picker) picker.value = colour
    onFixed()
    // The pressed button is gone after the fix.
    picker?.focus()
  }
  render(<ContrastReport reports={reports} onFix={applyFix} />, container)
}

interface ContrastReportProps {
  reports: readonly { theme: Theme; findings: readonly Finding[] }[]
  onFix: (theme: Theme, colour: string) => void
}

function ContrastReport({ reports, onFix }: ContrastReportProps) {
  const failures = reports.flatMap(({ findings }) => findings).filter(({ fix }) => fix).length
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
              <tr key={finding.what} class={finding.fix ? 'poor' : ''}>
                <th scope="row">{finding.what}</th>
                <td>
                  <b>{writeRatio(finding.ratio)}</b>{' '}
                  {finding.fix
                    ? `is too little: ${finding.atLeast}:1 is needed.`
                    : `is enough: ${finding.atLeast}:1 is needed.`}
                  {finding.fix && <Fix finding={finding} theme={theme} onFix={onFix} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </details>
  )
}

interface FixProps extends Pick<ContrastReportProps, 'onFix'> {
  finding: Finding
  theme: Theme
}

const Fix = ({ finding: { fix = '' }, theme, onFix }: FixProps) => (
  <>
    {` The nearest ${theme === 'light' ? 'darker' : 'lighter'} colour that does is ${fix}. `}
    <button type="button" onClick={() => onFix(theme, fix)}>
      Take {fix}
    </button>
  </>
)
