import { contentIn } from '../../core/content-language.ts'
import type { Spoken } from '../strings/language.ts'
import { Inline } from './inline.tsx'

interface PassageProps {
  stimulus: readonly string[]
  language: string
}

/** What a quiz is about, to be opened and read. */
export const Passage = ({ stimulus, language }: PassageProps, { strings }: Spoken) => (
  <details class="passage" part="passage">
    <summary>{strings.readPassage}</summary>
    <div {...contentIn(language)}>
      {stimulus.map((paragraph) => (
        <p>
          <Inline source={paragraph} />
        </p>
      ))}
    </div>
  </details>
)
