import type { ComponentType } from 'preact'
import { contentIn } from '../../core/content-language.ts'
import { firstViews } from '../items/index.ts'
import { restViews } from '../items/rest.ts'
import type { ItemViewProps } from '../items/view.ts'
import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import { isComposing } from '../quiz/is-composing.ts'
import { Passage, Prompt } from '../quiz/item-body.tsx'
import { Picture } from '../quiz/picture.tsx'
import type { SpokenReview } from '../strings/language.ts'
import { BlockView } from '../work/block-view.tsx'
import { Feedback } from '../work/feedback.tsx'
import { isFromClass } from './card.ts'
import { Ratings, rateByKey } from './ratings.tsx'
import { dueIn, type Task } from './state.ts'
import type { ReviewProps, ReviewSteps } from './steps.ts'

const views = { ...firstViews, ...restViews }

interface QuestionProps extends ReviewProps {
  task: Task
}

/** The card shown: the question, then the answer and the ratings. */
export function Question(props: QuestionProps, { strings }: SpokenReview) {
  const { state, steps, task } = props
  const { item, quiz, result, response } = task
  const content = contentIn(quiz.language)
  const card = `${quiz.id} ${item.id}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it handles keys that bubble from its fields
    <div onKeyDown={(event) => onKey(event, steps, task)}>
      <h3 id="heading" tabIndex={-1}>
        <span class="count">
          <ChangingText>{strings.left(dueIn(state).length)}</ChangingText>
        </span>
        <Prompt key={card} item={item} language={quiz.language} />
      </h3>
      <div key={card} {...content}>
        <Response {...props} />
      </div>
      {quiz.stimulus && (
        <Passage key={quiz.id} stimulus={quiz.stimulus} language={quiz.language} BlockView={BlockView} />
      )}
      {result ? (
        <>
          <Feedback result={result} language={quiz.language} />
          {mayBeRight(task) && <p class="notice">{strings.judgeYourself(strings['rate-3'])}</p>}
          <Ratings {...props} />
        </>
      ) : (
        <p class="actions">
          <Button primary={response !== undefined} onClick={steps.reveal}>
            {response === undefined ? strings.showAnswer : strings.check}
          </Button>
        </p>
      )}
      <p class="actions">
        {!result && state.done.length > 0 && <Button onClick={steps.undo}>{strings.undo}</Button>}
        <Button onClick={steps.stop}>{strings.stop}</Button>
      </p>
      <p class="work">
        {strings.from}{' '}
        {isFromClass(task.card) ? (
          <span {...content}>{quiz.title}</span>
        ) : (
          <a key={quiz.id} href={`${state.host}/q/${quiz.id}`} {...content}>
            {quiz.title}
          </a>
        )}
      </p>
    </div>
  )
}

/** The content below the prompt: a picture from the host, and the response controls. */
function Response({ steps, task }: QuestionProps) {
  const { item, quiz, response, result } = task
  const View = views[item.type] as ComponentType<ItemViewProps> | undefined
  return (
    <>
      <Picture media={item.media} />
      {View && (
        <View
          item={item}
          response={response}
          onResponse={steps.respond}
          result={result}
          id="item"
          labelledBy={`prompt-${item.id}`}
          language={quiz.language}
          announce={steps.announce}
        />
      )}
    </>
  )
}

/** True for a typed response that the host might accept. */
const mayBeRight = ({ item: { type }, response, result }: Task) =>
  (type === 'number' || type === 'text-entry') && response !== undefined && result && result.score < result.maxScore

/** Enter in a field shows the answer; after that, digits rate. */
function onKey(event: KeyboardEvent, steps: ReviewSteps, task: Task) {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
  if (task.result) return rateByKey(event, steps)
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  steps.reveal()
}
