import { useState } from 'preact/hooks'
import { ask } from '../../host.ts'
import { mostSeatsOffered } from '../limits.ts'
import { makeTickets } from '../new-class/make-class.ts'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { readNames } from './read-names.ts'
import { saveRoster, undoNames } from './save-roster.ts'

/** The class's name, and the names of all pupils at once: pasted, or read from a file. */
export function Names() {
  const t = useTexts()
  const { open, act, refetch } = useClass()
  const [text, setText] = useState('')
  const { names, title } = open.roster
  const read = readNames(text)
  const seats = open.class.seats.filter(({ erased }) => !erased)
  const lacking = Math.max(0, read.length - seats.length)

  const saveTitle = (event: SubmitEvent) => {
    event.preventDefault()
    const next = String(new FormData(event.currentTarget as HTMLFormElement).get('title')).trim()
    void act(() => saveRoster(open, { names, title: next }))
  }
  const assign = async (event: SubmitEvent) => {
    event.preventDefault()
    const before = open.roster
    let after = before
    const done = await act(
      async () => {
        const last = Math.max(0, ...open.class.seats.map(({ seat }) => seat))
        const added = makeTickets(open.keys, last + 1, last + lacking)
        const { class: id } = open.class
        if (lacking > 0)
          await ask(open.host.classes[':class'].tickets.$put({ param: { class: id }, json: { tickets: added } }))
        const numbers = [...seats, ...added].map(({ seat }) => seat)
        const entries = read.map((name, index) => [String(numbers[index]), name])
        after = { ...before, names: Object.fromEntries(entries) }
        await saveRoster(open, after)
      },
      { words: t.namesAssigned(read.length), undo: () => undoNames(refetch, before, after) },
    )
    if (done) setText('')
  }
  return (
    <div class="names">
      <form class="fields" onSubmit={saveTitle}>
        <label>
          {t.className}
          <input name="title" defaultValue={title ?? ''} maxLength={60} autoComplete="off" />
        </label>
        <button type="submit">{t.save}</button>
      </form>
      <details open={Object.keys(names).length === 0}>
        <summary>{t.enterNames}</summary>
        <form onSubmit={assign}>
          <label>
            {t.namesOneALine}
            <textarea
              rows={6}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              autoComplete="off"
              spellcheck={false}
            />
          </label>
          <label>
            {t.orFile}
            <input
              type="file"
              accept=".txt,.csv,.tsv,text/*"
              onChange={async (event) => setText((await event.currentTarget.files?.[0]?.text()) ?? '')}
            />
          </label>
          <p class="note">{t.namesStay}</p>
          {read.length > 0 && (
            <p role="status">
              {t.namesFound(read.length)} {lacking > 0 && t.seatsAreAdded(lacking)}
            </p>
          )}
          <button type="submit" class="primary" disabled={read.length === 0 || read.length > mostSeatsOffered}>
            {t.assignNames}
          </button>
        </form>
      </details>
    </div>
  )
}
