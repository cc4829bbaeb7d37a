import { isHandedIn } from '../../../core/classes/figures.ts'
import type { ReportSeat } from '../../../core/classes/report.ts'
import { useTexts } from '../texts.ts'
import type { ReportView } from './read-report.ts'

const shown = ['not-joined', 'not-begun', 'at-work', 'ended'] as const

/** Who has not handed in, by state. */
export function Missing({ view: { rows, standing } }: { view: ReportView }) {
  const t = useTexts()
  const missing = rows.filter(
    ({ seat }) => (shown as readonly ReportSeat['state'][]).includes(seat.state) && !isHandedIn(seat),
  )
  if (missing.length === 0) return standing.members > 0 ? <p class="all-in">{t.allIn}</p> : null
  return (
    <section class="missing" aria-labelledby="missing">
      <h3 id="missing">{t.missing(missing.length)}</h3>
      <dl>
        {shown.map((state) => {
          const rows = missing.filter(({ seat }) => seat.state === state)
          return (
            rows.length > 0 && (
              <div key={state}>
                <dt>{t[`state-${state}`]}</dt>
                <dd>
                  {rows.map(({ seat, label }) => (
                    <span key={seat.seat} dir="auto">
                      {label}
                    </span>
                  ))}
                </dd>
              </div>
            )
          )
        })}
      </dl>
    </section>
  )
}
