import { useMemo, useState } from 'preact/hooks'
import { connect, Failure, type Host } from '../../host.ts'
import type { Draft } from '../draft/draft.ts'
import { useEditor } from '../editor.ts'
import { useKeeper } from '../keep/use-keeper.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { usePictures } from '../pictures/use-pictures.ts'
import { useTexts, type WriteTexts } from '../texts.ts'
import { AfterPublishing } from './after-publishing.tsx'
import { findKey } from './author-key.ts'
import { AuthorKey } from './key-field.tsx'
import { type Base, findBase, saveBase } from './publications.ts'
import { type Current, type Published, publishQuiz, readSource } from './published-quizzes.ts'
import { idOfTitle, isChosen, isQuizId } from './quiz-id.ts'
import { RefusalNote } from './refusal-note.tsx'
import { sendPictures } from './send-pictures.ts'
import { Stale } from './stale.tsx'
import { type IdState, useIdState } from './use-id-state.ts'

interface PublishProps {
  draft: Draft
  isValid: boolean
  /** The id that the draft has so far. */
  quiz: string
  /** Goes back to the editor, where the author sees an item. */
  onLeave: () => void
}

/** Publishes the draft, with the key of its author. */
export function Publish(props: PublishProps) {
  const t = useTexts()
  const [key, setKey] = useState(findKey)
  const host = useMemo(() => (key ? connect(key) : undefined), [key])
  return (
    <section>
      <h3>{t.publish}</h3>
      <AuthorKey value={key} onChange={setKey} />
      {host && <PublishForm {...props} host={host} />}
    </section>
  )
}

type Outcome =
  | { published: Published }
  | { refusal: Failure }
  /** Somebody else published in the meantime. */
  | { theirs: Draft; current: Current }

function PublishForm({ draft, isValid, quiz, onLeave, host }: PublishProps & { host: Host }) {
  const t = useTexts()
  const { store } = useEditor()
  const keeper = useKeeper()
  const pictures = usePictures()
  const [base, setBase] = useState<Base | undefined>(() => findBase(keeper.id))
  const [id, setId] = useState(isChosen(quiz) ? quiz : (base?.quiz ?? idOfTitle(draft.title)))
  const [outcome, setOutcome] = useState<Outcome>()
  const [isBusy, setBusy] = useState(false)
  const known = base?.quiz === id ? base : undefined
  const send = async () => {
    setBusy(true)
    keeper.setQuiz(id)
    await keeper.keepState()
    const result = await publish({ host, pictures, id, draft, base: known?.version })
    if ('published' in result) setBase(saveBase(keeper.id, { quiz: id, version: result.published.version }))
    setOutcome(result)
    setBusy(false)
  }
  const published = outcome && 'published' in outcome ? outcome.published : undefined
  const idState = useIdState(id, published?.version)
  const isStale = outcome !== undefined && 'theirs' in outcome
  return (
    <form
      class="publish"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label>
        {t.quizAddress}
        <input
          value={id}
          required
          spellcheck={false}
          autoComplete="off"
          aria-describedby="quiz-address-state"
          onInput={({ currentTarget }) => {
            const { value } = currentTarget
            setId(value)
            if (isQuizId(value)) keeper.setQuiz(value)
            setOutcome(undefined)
          }}
        />
      </label>
      <p id="quiz-address-state" class="note" role="status">
        {!isQuizId(id) ? t.quizAddressHow : known ? wordsOfKnown(t, idState) : wordsOfNew(t, idState, id)}
      </p>
      <p class="tools">
        <button type="submit" class="primary" disabled={isBusy || !isValid || !isQuizId(id)}>
          {known ? t.publishAgain : t.publish}
        </button>
        {!isValid && <span class="note">{t.finishFirst}</span>}
      </p>
      {outcome && 'refusal' in outcome && <RefusalNote refusal={outcome.refusal} onLeave={onLeave} />}
      {outcome && 'theirs' in outcome && (
        <Stale
          mine={draft}
          {...outcome}
          onTake={(change) => store.change(change)}
          onGoOn={() => {
            setBase(saveBase(keeper.id, { quiz: id, version: outcome.current.version }))
            setOutcome(undefined)
          }}
        />
      )}
      {published && <p role="status">{t.isPublished}</p>}
      {known && !isStale && (
        <AfterPublishing
          published={published ?? { id, version: known.version }}
          host={host}
          isForClasses={draft.access === 'class'}
          isWithdrawn={idState === 'withdrawn'}
        />
      )}
    </form>
  )
}

const wordsOfKnown = (t: WriteTexts, state: IdState) => (state === 'withdrawn' ? t.isWithdrawn : t.publishedBefore)

function wordsOfNew(t: WriteTexts, state: IdState, id: string) {
  const address = `${location.origin}/q/${id}`
  if (state === undefined) return address
  return state === 'free' ? t.idFree(address) : t.idTaken
}

interface Publication {
  host: Host
  pictures: Pictures
  id: string
  draft: Draft
  /** The version on which the draft builds. */
  base: string | undefined
}

/** Publishes a draft, its pictures first. */
async function publish({ host, pictures, id, draft, base }: Publication): Promise<Outcome> {
  try {
    await sendPictures(host, pictures, draft)
    return { published: await publishQuiz(host, id, draft, base) }
  } catch (error) {
    const refusal = error instanceof Failure ? error : new Failure('bug', { detail: String(error) })
    const { current, code } = refusal
    if (code !== 'version-changed' || !current) return { refusal }
    return readSource(host, id, current.version).then(
      (theirs): Outcome => ({ theirs, current }),
      (): Outcome => ({ refusal }),
    )
  }
}
