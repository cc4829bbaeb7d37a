import { percent } from '../percent.ts'
import { useTexts } from '../texts.ts'
import type { ReportView } from './read-report.ts'

/** The state of the class in one line, and when it was that. */
export function Summary({ view, asOf }: { view: ReportView; asOf: Date | undefined }) {
  const t = useTexts()
  return (
    <div class="summary">
      <p class="standing">
        {standingWords(view, t).map((words, index) => (
          <span key={index}>{words}</span>
        ))}
      </p>
      {view.isPractice && <p class="note">{t.isPractice}</p>}
      {asOf && <p class="as-of">{t.asOf(asOf.toLocaleTimeString(t.locale))}</p>}
    </div>
  )
}

/** "31 of 34 handed in", "2 of them when time was over", "median 70 %", "3 at work", "0 not begun". */
export function standingWords({ standing, isPractice }: ReportView, t: ReturnType<typeof useTexts>): string[] {
  const { handedIn, byTime, members, median, atWork, notBegun, ended, excused } = standing
  return [
    t.handedInOf(handedIn, members),
    ...(byTime > 0 ? [t.handedInByTime(byTime)] : []),
    ...(median !== undefined && !isPractice ? [t.medianIs(percent(median, t))] : []),
    t.atWork(atWork),
    t.notBegun(notBegun),
    ...(ended > 0 ? [t.timeOver(ended)] : []),
    ...(excused > 0 ? [t.excused(excused)] : []),
  ]
}
