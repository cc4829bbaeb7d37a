import type { ItemResult } from '../../core/attempt.ts'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { Spoken } from '../strings/language.ts'
import { judgeScore } from './judge-score.ts'
import { Mark, Unanswered } from './mark.tsx'

interface TextFieldProps {
  id: string
  labelledBy: string
  /** Id of the message that asks for a text, while it is shown. */
  message?: string | undefined
  response: string | number | undefined
  /** Called with the exact text; undefined when the field is empty. */
  onResponse: (typed: string | undefined) => void
  result: ItemResult | undefined
  /** The right texts, the best first; used only once there is a result. */
  accepted: readonly string[]
  /** Shown below the field, and announced when it changes. */
  note?: string
  /** Unit of a number: shown after the field, and part of its description. */
  unit?: string | undefined
  width: 'decimal' | 'text'
  /** Language of the quiz. */
  language: string
  maxLength: number
}

/**
 * A one-line text field. Autocomplete and spelling help are off: they would change an answer or reveal it. Numbers get the
 * keyboard of texts too: an iPhone's for numbers has no minus, and another keyboard for some items would reveal the sign.
 */
export function TextField(props: TextFieldProps, { strings }: Spoken) {
  const { id, labelledBy, message, response = '', onResponse, result, unit, note, width, maxLength } = props
  const verdict = result && judgeScore(result)
  const tone = response === '' ? '' : (verdict ?? '')
  return (
    <div class="entry">
      <bdi>
        {response !== '' && (
          <span class={`field on-paper ${tone}`}>
            <ChangingText>{String(response)}</ChangingText>
          </span>
        )}
        <input
          class={`field ${width} ${tone}`}
          part="field"
          type="text"
          dir="auto"
          name={id}
          value={response}
          inputMode="text"
          maxLength={maxLength}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          readOnly={verdict !== undefined}
          aria-labelledby={labelledBy}
          aria-invalid={message ? true : undefined}
          aria-describedby={[`${id}-unit`, `${id}-marks`, message].filter(Boolean).join(' ')}
          onInput={(event) => onResponse(event.currentTarget.value || undefined)}
        />{' '}
        <span id={`${id}-unit`}>{unit}</span>
      </bdi>
      {note !== undefined && (
        <div class="muted" role="status" {...strings.attributes}>
          <ChangingText>{note}</ChangingText>
        </div>
      )}
      <div id={`${id}-marks`} {...strings.attributes}>
        {verdict && (
          <>
            {response === '' ? <Unanswered /> : verdict !== 'partly' && <Mark verdict={verdict} />}{' '}
            <Accepted {...props} />
          </>
        )}
      </div>
    </div>
  )
}

/** The right text unless it was typed, and the other accepted texts. */
const Accepted = (
  { response, accepted: [best, ...others], unit = '', language }: TextFieldProps,
  { strings }: Spoken,
) => (
  <>
    {String(response ?? '').trim() !== best && (
      <div>
        <Mark verdict="missed" words={strings.correctAnswerIs} />{' '}
        <strong lang={language}>
          <bdi>
            {best} {unit}
          </bdi>
        </strong>
      </div>
    )}
    {others.length > 0 && <div class="mark">{strings.alsoAccepted(others)}</div>}
  </>
)
