import { contentIn } from '../../core/content-language.ts'
import type { LiveAttempt } from '../live-attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Link } from './inline.tsx'
import { Passage } from './passage.tsx'

interface HeaderProps {
  live: LiveAttempt
  passage: boolean
}

/** What the quiz is, how long it is, and what it is about; in short once the learner has begun. */
export function Header({ live, passage }: HeaderProps, { strings }: Spoken) {
  const { title, description, language, source, stimulus } = live.quiz
  const { mode, position, status } = live.state
  const content = contentIn(language)
  const fresh = position === 0 && status === 'not-started'
  return (
    <header part="header" class={fresh ? 'fresh' : ''}>
      <p class="count" part="count">
        {strings[`mode-${mode}`]} · {strings.questions(live.items.length)}
      </p>
      <h2 id="title" part="title" {...content}>
        {title}
      </h2>
      {fresh && description && (
        <p part="description" {...content}>
          {description}
        </p>
      )}
      {fresh && source && (
        <p class="muted" part="source">
          {strings.about}{' '}
          <cite {...content}>{source.url ? <Link href={source.url}>{source.title}</Link> : source.title}</cite> ·{' '}
          <span {...content}>{source.publisher}</span>
        </p>
      )}
      {passage && stimulus && <Passage stimulus={stimulus} language={language} />}
    </header>
  )
}
