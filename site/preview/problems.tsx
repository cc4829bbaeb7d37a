import type { DraftState, ShownDraft } from '../../authoring/preview/draft-state.ts'

type Problem = DraftState['problems'][number]

interface ProblemsProps {
  problems: readonly Problem[]
  items: ShownDraft['items']
  /** Shows an item in the widget. */
  onShow: (item: string) => void
}

const rank = { error: 0, task: 1, warning: 2, note: 3 }

/** All problems that the check finds in the file, the most severe first. */
export function Problems({ problems, items, onShow }: ProblemsProps) {
  const sorted = [...problems].sort((a, b) => rank[a.severity] - rank[b.severity] || a.line - b.line)
  return (
    <section class="problems" aria-labelledby="problems">
      <h2 id="problems">
        Problems <span class="count">{problems.length || 'none'}</span>
      </h2>
      <ul>
        {sorted.map((problem) => (
          <li key={`${problem.line}:${problem.column} ${problem.rule}`} class={problem.severity}>
            <p>
              <span class="severity">{problem.severity}</span>{' '}
              <span class="place">{`line ${problem.line}:${problem.column}`}</span>
              <Show problem={problem} items={items} onShow={onShow} />
            </p>
            <p class="detail">{problem.detail}</p>
            <code class="source">{problem.source.trim()}</code>
            {problem.difference && (
              <p class="difference">
                {problem.difference.map(({ kind, text }) =>
                  kind === 'same' ? text : kind === 'quoted' ? <del>{text}</del> : <ins>{text}</ins>,
                )}
              </p>
            )}
            <p class="advice">{problem.fix}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A link to the item of a problem. */
function Show({ problem, items, onShow }: Omit<ProblemsProps, 'problems'> & { problem: Problem }) {
  const item = items[Number(/^\/items\/(\d+)/.exec(problem.pointer ?? '')?.[1] ?? -1)]
  return item ? (
    <button type="button" class="link" onClick={() => onShow(item.id)}>
      show {item.id}
    </button>
  ) : null
}
