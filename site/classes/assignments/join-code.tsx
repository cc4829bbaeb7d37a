import { useEffect, useState } from 'preact/hooks'
import { ask } from '../../host.ts'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { clockTime } from '../times.ts'

/** A code to join without tickets, for quick use. One press makes a new one. */
export function JoinCode() {
  const t = useTexts()
  const { open, act } = useClass()
  const [isOnBoard, setOnBoard] = useState(false)
  const { code, class: id, locked } = open.class
  const renew = () =>
    act(() => ask(open.host.classes[':class'].code.$post({ param: { class: id } })), { words: t.codeMade })
  return (
    <section class="join-code" aria-labelledby="join-code">
      <h3 id="join-code">{t.joinCode}</h3>
      <p>{t.joinCodeHow}</p>
      {locked && <p class="note">{t.lockedNow}</p>}
      {code && (
        <p>
          <b class="code">{code.code}</b> {t.codeUntil(clockTime(code.expiresAt, t))}
        </p>
      )}
      <p class="buttons">
        <button type="button" onClick={renew}>
          {code ? t.renewCode : t.makeCode}
        </button>
        {code && (
          <button type="button" onClick={() => setOnBoard(true)}>
            {t.showOnBoard}
          </button>
        )}
      </p>
      {isOnBoard && code && <Board onClose={() => setOnBoard(false)} />}
    </section>
  )
}

/** Milliseconds between two looks at how many have joined. */
const lookEvery = 5_000

/** For the classroom's wall: the code, the address, and how many have joined. */
function Board({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { open, act } = useClass()
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null)
  const { code, seats } = open.class
  useEffect(() => {
    if (dialog && !dialog.open) dialog.showModal()
  }, [dialog])
  useEffect(() => {
    const timer = setInterval(() => document.hidden || void act(async () => {}, { words: '' }), lookEvery)
    return () => clearInterval(timer)
  }, [open])
  return (
    <dialog class="board" ref={setDialog} onClose={onClose} aria-label={t.joinCode}>
      <p class="board-where">{`${location.host}/join`}</p>
      <p class="board-code">{code?.code}</p>
      <p role="status">{t.joinedCount(seats.filter(({ claimedAt, erased }) => claimedAt && !erased).length)}</p>
      <button type="button" onClick={() => dialog?.close()}>
        {t.close}
      </button>
    </dialog>
  )
}
