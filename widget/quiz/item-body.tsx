import type { ComponentType } from 'preact'
import { contentIn } from '../../core/content-language.ts'
import type { PublicItem } from '../../core/items/index.ts'
import { isKnownType } from '../items/index.ts'
import type { ItemViewProps } from '../items/view.ts'
import type { LiveAttempt } from '../live-attempt.ts'
import type { QuizController } from '../quiz-controller.ts'
import { responseTo, resultOf } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Inline } from './inline.tsx'

export interface ItemProps {
  quiz: QuizController
  live: LiveAttempt
  item: PublicItem
}

/** What stands below a prompt: an image of the host, and what the learner answers with. */
export function ItemBody(props: ItemProps) {
  const { media } = props.item
  return (
    <>
      {media && <img {...media} alt={media.alt} src={new URL(media.src, props.quiz.embed.host).href} />}
      <Response {...props} />
    </>
  )
}

/** The view of the item's type, or in words why it is not there. */
function Response({ quiz, live, item }: ItemProps, { strings }: Spoken) {
  if (!isKnownType(item.type))
    return (
      <p class="notice" {...strings.attributes}>
        {strings.tooNew}
      </p>
    )
  const View = quiz.views[item.type] as ComponentType<ItemViewProps> | undefined
  if (!View)
    return (
      <p class="muted" {...strings.attributes}>
        {quiz.missing ? '' : strings.loading}
      </p>
    )
  return (
    <View
      key={`${live.state.id} ${item.id}`}
      item={item}
      response={responseTo(live.state, item.id)}
      onResponse={(response) => quiz.respond(item, response)}
      result={resultOf(live.state, item.id)}
      id={`item-${item.id}`}
      labelledBy={`prompt-${item.id}`}
      language={live.quiz.language}
      announce={(message) => quiz.announce(message)}
    />
  )
}

/** The prompt, which names the group or field of its response. */
export const Prompt = ({ item, language }: { item: PublicItem; language: string }) => (
  <span class="prompt" part="prompt" id={`prompt-${item.id}`} {...contentIn(language)}>
    <Inline source={item.prompt} />
  </span>
)
