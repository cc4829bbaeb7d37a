import { contentIn } from '../../core/content-language.ts'
import type { ShownAttempt } from '../store/state.ts'
import type { Spoken } from '../strings/language.ts'
import { Link } from './inline.tsx'
import { Passage } from './item-body.tsx'
import type { Work } from './quiz-props.ts'

interface HeaderProps {
  shown: ShownAttempt
  showsPassage: boolean
  work: Work | undefined
}

/** Title, length and source of the quiz; shorter once the learner has begun. */
export function Header({ shown, showsPassage, work }: HeaderProps, { strings }: Spoken) {
  const { title, description, language, source, stimulus } = shown.record.quiz
  const { mode, position, status } = shown.attempt
  const content = contentIn(language)
  const fresh = position === 0 && status === 'not-started'
  return (
    <header part="header" class={fresh ? 'fresh' : ''}>
      <p class="count" part="count">
        {strings[`mode-${mode}`]} · {strings.questions(shown.items.length)}
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
          <cite lang={language} dir="auto">
            {source.url ? <Link href={source.url}>{source.title}</Link> : source.title}
          </cite>
          {[source.author, source.publisher].map(
            (name) =>
              name && (
                <>
                  {' · '}
                  <bdi lang={language}>{name}</bdi>
                </>
              ),
          )}
        </p>
      )}
      {showsPassage && stimulus && (
        <Passage stimulus={stimulus} language={language} BlockView={work?.views.BlockView} />
      )}
    </header>
  )
}
