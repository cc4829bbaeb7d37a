import { strings as firstStrings } from '../strings/start.ts'
import type { Work } from './index.ts'

/** No quiz: why, and what to do. */
export const TroubleView = ({ work }: { work: Work }) => (
  <>
    <p class="notice" part="message">
      {work.trouble?.text}
    </p>
    {work.trouble?.retry && (
      <button type="button" part="button" onClick={() => work.find()}>
        {firstStrings.tryAgain}
      </button>
    )}
  </>
)
