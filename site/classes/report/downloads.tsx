import { writeCsv } from '../../../core/classes/csv.ts'
import { downloadText } from '../../download.ts'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import type { ReportView } from './read-report.ts'
import { tableOf } from './table.ts'

/** The report as files, on paper, and for the projector. */
export function Downloads({ view, onProject }: { view: ReportView; onProject: () => void }) {
  const t = useTexts()
  const { open } = useClass()
  const name = `${view.quiz.id}-${view.report.assignment.assignment}`
  const writeJson = () =>
    JSON.stringify({ quiz: view.quiz, names: open.roster.names, report: view.report }, undefined, 2)
  return (
    <section class="screen" aria-labelledby="downloads">
      <h3 id="downloads">{t.takeAway}</h3>
      <p class="buttons">
        <button type="button" onClick={() => print()}>
          {t.printReport}
        </button>
        <button type="button" onClick={() => downloadText(`${name}.csv`, writeCsv(tableOf(view, t)), 'text/csv')}>
          {t.asCsv}
        </button>
        <button type="button" onClick={() => downloadText(`${name}.json`, writeJson(), 'application/json')}>
          {t.asJson}
        </button>
        <button type="button" data-opens="projector" onClick={onProject}>
          {t.projector}
        </button>
      </p>
      <p class="note">{t.filesHaveNames}</p>
    </section>
  )
}
