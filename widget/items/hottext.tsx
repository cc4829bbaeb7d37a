import { Fragment } from 'preact'
import { Inline } from '../quiz/inline.tsx'
import { correctIds, keepWhen, orNothing, toggle } from './choice-list.tsx'
import { judge, Mark, Sign } from './mark.tsx'
import type { ItemViewProps } from './view.ts'

const box = 'M2 2h12v12H2z'

/** Sentences to find in a passage: running text in which each sentence is a check box. */
export function HottextView({
  item,
  response = [],
  onResponse,
  result,
  id,
  labelledBy,
  message,
}: ItemViewProps<'hottext'>) {
  const correct = correctIds(result)
  return (
    <fieldset class="hottext" aria-labelledby={labelledBy} aria-describedby={message}>
      {item.sentences.map((sentence) => {
        const isChosen = response.includes(sentence.id)
        const verdict = correct && judge(isChosen, correct.includes(sentence.id))
        return (
          <Fragment key={sentence.id}>
            <label class={`sentence ${isChosen ? 'chosen' : ''} ${verdict ?? ''}`} part="sentence">
              <input
                type="checkbox"
                name={id}
                value={sentence.id}
                checked={isChosen}
                {...keepWhen(correct)}
                onChange={() => onResponse(orNothing(toggle(item.sentences, response, sentence.id)))}
              />
              <span class="text">
                <Sign path={isChosen ? `${box}m3 6.5l2 2 4.5-5` : box} />
                <Inline source={sentence.text} />
              </span>{' '}
              {verdict && <Mark verdict={verdict} />}
            </label>{' '}
          </Fragment>
        )
      })}
    </fieldset>
  )
}
