import { useEffect, useRef } from 'preact/hooks'
import { inlineText } from '../../../core/inline.ts'
import { percent } from '../percent.ts'
import { useTexts } from '../texts.ts'
import { ItemEvidence } from './item-parts.tsx'
import type { ReportView } from './read-report.ts'
import { responseWords } from './response-words.ts'
import { standingWords } from './summary.tsx'

/** The class's result in large print, without names, numbers and single answers. */
export function Projector({ view, onClose }: { view: ReportView; onClose: () => void }) {
  const t = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="projector">
      <p class="screen">
        <button type="button" onClick={onClose}>
          {t.backToReport}
        </button>
      </p>
      <h2 tabIndex={-1} ref={heading} lang={view.quiz.language} dir="auto">
        {view.quiz.title}
      </h2>
      <p class="standing">
        {standingWords(view, t).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      <ol class="plain bars">
        {view.items.map((item) => {
          const figures = view.figures.find(({ id }) => id === item.item.id)
          if (!figures) return null
          return (
            <li key={item.item.id}>
              <p>
                {t.number(item.number)}.{' '}
                <span lang={view.quiz.language} dir="auto">
                  {inlineText(item.item.prompt)}
                </span>
              </p>
              <p class="bar-line">
                <meter min={0} max={1} value={figures.facility} aria-label={t.shareOfPoints} />
                <b>{percent(figures.facility, t)}</b>
              </p>
              <details>
                <summary>{t.showAnswer}</summary>
                {item.key && (
                  <p lang={view.quiz.language} dir="auto">
                    <b>{responseWords(item.item, item.key.correctResponse, t)}</b>
                  </p>
                )}
                <ItemEvidence item={item} language={view.quiz.language} />
              </details>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
