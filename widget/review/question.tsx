import type { ComponentType } from 'preact'
import { contentIn } from '../../core/content-language.ts'
import { firstViews } from '../items/index.ts'
import { restViews } from '../items/rest.ts'
import type { ItemViewProps } from '../items/view.ts'
import { Prompt } from '../quiz/item-body.tsx'
import { Passage } from '../quiz/passage.tsx'
import type { SpokenReview } from '../strings/language.ts'
import { Button } from '../work/button.tsx'
import { Feedback } from '../work/feedback.tsx'
import { Ratings, rateByKey } from './ratings.tsx'
import type { Task } from './review-controller.ts'
import type { ReviewProps } from './review-view.tsx'
import { Undo } from './undo.tsx'

const views = { ...firstViews, ...restViews }

interface QuestionProps extends ReviewProps {
  task: Task
}

/** The card that the learner is at: the question, then the answer and how well it was known. */
export function Question({ review, task }: QuestionProps, { strings }: SpokenReview) {
  const { item, quiz, result, response } = task
  const content = contentIn(quiz.language)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its fields let pass
    <div onKeyDown={(event) => onKey(event, review, task)}>
      <h3 id="heading" tabIndex={-1}>
        <span class="count">{strings.left(review.live.due.length)}</span>
        <Prompt item={item} language={quiz.language} />
      </h3>
      <div key={`${quiz.id} ${item.id}`} {...content}>
        <Response review={review} task={task} />
      </div>
      {quiz.stimulus && <Passage stimulus={quiz.stimulus} language={quiz.language} />}
      {result ? (
        <>
          <Feedback result={result} language={quiz.language} />
          {mayBeRight(task) && <p class="notice">{strings.judgeYourself(strings['rate-3'])}</p>}
          <Ratings review={review} task={task} />
        </>
      ) : (
        <p class="actions">
          <Button primary={response !== undefined} onClick={() => review.reveal()}>
            {response === undefined ? strings.showAnswer : strings.check}
          </Button>
        </p>
      )}
      <p class="actions">
        {!result && review.done.length > 0 && <Undo review={review} />}
        <Button onClick={() => review.stop()}>{strings.stop}</Button>
      </p>
      <p class="work">
        {strings.from}{' '}
        <a href={`${review.host}/q/${quiz.id}`} {...content}>
          {quiz.title}
        </a>
      </p>
    </div>
  )
}

/** An image of the host, and what the learner answers with. */
function Response({ review, task }: QuestionProps) {
  const { item, quiz, response, result } = task
  const View = views[item.type] as ComponentType<ItemViewProps> | undefined
  const { media } = item
  return (
    <>
      {media && <img {...media} alt={media.alt} src={new URL(media.src, review.host).href} />}
      {View && (
        <View
          item={item}
          response={response}
          onResponse={(response) => review.respond(response)}
          result={result}
          id="item"
          labelledBy={`prompt-${item.id}`}
          language={quiz.language}
          announce={(message) => review.announce(message)}
        />
      )}
    </>
  )
}

/** Whether something was typed that the host might have taken for right. */
const mayBeRight = ({ item: { type }, response, result }: Task) =>
  (type === 'number' || type === 'text-entry') && response !== undefined && result && result.score < result.maxScore

/** Enter in a field shows the answer; once it is there, the digits rate. */
function onKey(event: KeyboardEvent, review: ReviewProps['review'], task: Task) {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  if (task.result) return rateByKey(event, review)
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  review.reveal()
}
