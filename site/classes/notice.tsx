import { useTexts } from './texts.ts'

/** The outcome of the last action. */
export interface Told {
  words: string
  isFailure?: boolean
  undo?: (() => void) | undefined
}

/** Announces what was done or what went wrong, and offers to undo it. */
export function Notice({ told }: { told: Told | undefined }) {
  const t = useTexts()
  return (
    <div class="notice-bar">
      <p role="status">{told && !told.isFailure && told.words}</p>
      {told?.isFailure && (
        <p role="alert" class="failed">
          {told.words}
        </p>
      )}
      {told?.undo && (
        <button type="button" onClick={told.undo}>
          {t.undo}
        </button>
      )}
    </div>
  )
}
