import type { ComponentType } from 'preact'
import type { Block } from '../../core/block.ts'
import { contentIn } from '../../core/content-language.ts'
import type { PublicItem } from '../../core/items/index.ts'
import { isKnownType } from '../items/index.ts'
import type { ItemViewProps } from '../items/view.ts'
import { responseTo, resultOf } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Inline } from './inline.tsx'
import { Picture } from './picture.tsx'
import type { BlockViewProps, QuizProps } from './quiz-props.ts'

export interface ItemProps extends QuizProps {
  item: PublicItem
}

/** The content below the prompt: a picture from the host, and the response controls. */
export function ItemBody(props: ItemProps) {
  return (
    <>
      <Picture media={props.item.media} />
      <Response {...props} />
    </>
  )
}

/** The view of the item's type, or a message that explains its absence. */
function Response({ state, shown, steps, itemViews, item }: ItemProps, { strings }: Spoken) {
  if (!isKnownType(item.type))
    return (
      <p class="notice" {...strings.attributes}>
        {strings.tooNew}
      </p>
    )
  const View = itemViews[item.type] as ComponentType<ItemViewProps> | undefined
  if (!View)
    return state.work === 'failed' ? null : (
      <p class="muted" {...strings.attributes}>
        {strings.loading}
      </p>
    )
  return (
    <View
      key={`${shown.attempt.id} ${item.id}`}
      item={item}
      response={responseTo(shown.attempt, item.id)}
      onResponse={(response) => steps.respond(item.id, response)}
      result={resultOf(shown.attempt, item.id)}
      message={state.notice?.code === 'incomplete' ? 'notice' : undefined}
      id={`item-${item.id}`}
      labelledBy={`prompt-${item.id}`}
      language={shown.record.quiz.language}
      announce={steps.announce}
    />
  )
}

/** The prompt, which names the group or field of its response. */
export const Prompt = ({ item, language }: { item: PublicItem; language: string }) => (
  <span class="prompt" part="prompt" id={`prompt-${item.id}`} {...contentIn(language)}>
    <Inline source={item.prompt} />
  </span>
)

interface PassageProps {
  stimulus: readonly Block[]
  language: string
  /** Shows what is not a paragraph; undefined until it has loaded. */
  BlockView: ComponentType<BlockViewProps> | undefined
}

/** The quiz's passage, closed at first. */
export const Passage = ({ stimulus, language, BlockView }: PassageProps, { strings }: Spoken) => (
  <details class="passage" part="passage">
    <summary>{strings.readPassage}</summary>
    <div {...contentIn(language)}>
      {stimulus.map((block) =>
        typeof block === 'string' ? (
          <p>
            <Inline source={block} />
          </p>
        ) : (
          BlockView && <BlockView block={block} />
        ),
      )}
    </div>
  </details>
)
