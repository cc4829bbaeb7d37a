import { contentIn } from './content-language.ts'
import { Inline } from './inline.tsx'
import type { LiveAttempt } from './live-attempt.ts'
import { strings } from './strings.ts'

interface HeaderProps {
  live: LiveAttempt
  passage: boolean
}

/** What the quiz is, how long it is, and what it is about. */
export function Header({ live, passage }: HeaderProps) {
  const { title, description, language, source, stimulus } = live.quiz
  const content = contentIn(language)
  return (
    <header part="header">
      <p class="count">
        {strings[live.state.mode]} · {strings.questions(live.items.length)}
      </p>
      <h2 id="title" part="title" {...content}>
        {title}
      </h2>
      {description && <p {...content}>{description}</p>}
      {source && (
        <p class="muted">
          {strings.about}{' '}
          <cite {...content}>{source.url ? <a href={source.url}>{source.title}</a> : source.title}</cite>,{' '}
          {source.publisher}
        </p>
      )}
      {passage && stimulus && (
        <details class="passage" part="passage">
          <summary>{strings.readPassage}</summary>
          <div {...content}>
            {stimulus.map((paragraph) => (
              <p>
                <Inline source={paragraph} />
              </p>
            ))}
          </div>
        </details>
      )}
    </header>
  )
}
