import type { DraftState } from '../../authoring/preview/draft-state.ts'

/** The file name, and whether its last saved state is shown. */
export function StateLine({ state, connected }: { state: DraftState; connected: boolean }) {
  const { file, broken, shown, saved, there } = state
  const cards = shown?.items.filter(({ isCard }) => isCard).length ?? 0
  return (
    <p class="state" role="status">
      <code>{file}</code>{' '}
      {!connected ? (
        <strong class="error">The preview has stopped; start it again.</strong>
      ) : broken ? (
        <strong class="error">
          {shown ? 'No item can be shown as saved: this is the last good state.' : 'Not a quiz yet.'}
        </strong>
      ) : cards > 0 ? (
        <strong class="error">
          {cards === 1
            ? 'One item has errors and is shown as a card.'
            : `${cards} items have errors and are shown as cards.`}
        </strong>
      ) : (
        <span>
          {saved === 1 ? 'Shown as saved. Save again, and it follows.' : `Follows each save: ${saved - 1} so far.`}
        </span>
      )}
      {there && (
        <>
          <br />
          {there}
        </>
      )}
    </p>
  )
}
