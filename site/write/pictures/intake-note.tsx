import { useTexts } from '../texts.ts'
import type { Intake } from './use-intake.ts'

/** How taking in a picture stands. */
export function IntakeNote({ intake: { isBusy, failure, note } }: { intake: Intake }) {
  const t = useTexts()
  if (failure)
    return (
      <p role="alert" class="failed">
        {failure}
      </p>
    )
  const words = isBusy ? t.scalingPicture : note
  return (
    words && (
      <p class="note" role="status">
        {words}
      </p>
    )
  )
}
