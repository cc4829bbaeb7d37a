import { useState } from 'preact/hooks'
import { leastForCertainty, leastForRemarks } from '../../../core/item-statistics/certainty.ts'
import type { ItemFigures, ItemStatistics } from '../../../core/item-statistics/schema.ts'
import { ask, type Host } from '../../host.ts'
import { startChecker } from '../checking/checker.ts'
import type { Remarks } from '../checking/messages.ts'
import type { Draft } from '../draft/draft.ts'
import { ItemView } from '../out/item-view.tsx'
import { useTexts, type WriteTexts } from '../texts.ts'
import { readSource } from './published-quizzes.ts'
import { refusalWords } from './refusal-note.tsx'

interface Shown {
  source: Draft
  statistics: ItemStatistics
  remarks: Remarks
}

async function loadFigures(host: Host, quiz: string, version: string): Promise<Shown> {
  const [source, statistics] = await Promise.all([
    readSource(host, quiz, version),
    ask(host.quizzes[':quiz'].statistics.items.$get({ param: { quiz }, query: { version } })),
  ])
  const checker = startChecker()
  try {
    return { source, statistics, remarks: await checker.run('remark', { source, figures: statistics.items }) }
  } finally {
    checker.stop()
  }
}

/** How the items of a published version work, in words next to each. */
export function Statistics({ host, quiz, version }: { host: Host; quiz: string; version: string }) {
  const t = useTexts()
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<string>()
  const load = () => loadFigures(host, quiz, version).then(setShown, (error) => setFailure(refusalWords(t, error)))
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && !shown && void load()}>
      <summary>{t.itemFigures}</summary>
      {failure && <p role="alert">{failure}</p>}
      {shown && <p>{t.attemptsCounted(shown.statistics.attempts)}</p>}
      <ol class="plain shared-items">
        {shown?.source.items.map((item, index) => (
          <li key={item.id}>
            <h3>{t.questionNumber(index + 1)}</h3>
            <ItemView item={item} language={shown.source.language} />
            <ul>
              {describe(t, shown, item.id).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}

function describe(t: WriteTexts, { statistics, remarks }: Shown, id: string): string[] {
  const figures = statistics.items.find((item) => item.id === id)
  if (!figures || figures.attempts < leastForRemarks) return [t.tooFewAttempts(figures?.attempts ?? 0)]
  return [...figureWords(t, figures), ...(remarks[id] ?? [])]
}

function figureWords(t: WriteTexts, { attempts, facility, discrimination }: ItemFigures): string[] {
  return [
    ...(facility === null ? [] : [t.facility(Math.round(100 * facility))]),
    ...(discrimination === null ? [] : [t.discrimination(discrimination)]),
    ...(attempts < leastForCertainty ? [t.provisional(attempts)] : []),
  ]
}
