import type { Spoken } from '../strings/language.ts'
import { Button } from './button.tsx'
import type { Work } from './index.ts'

/** No quiz: why, and what to do. */
export const TroubleView = ({ work }: { work: Work }, { strings }: Spoken) => (
  <>
    <p class="notice" part="message">
      {work.trouble?.say(strings)}
    </p>
    {work.trouble?.retry && <Button onClick={() => work.find()}>{strings.tryAgain}</Button>}
  </>
)
