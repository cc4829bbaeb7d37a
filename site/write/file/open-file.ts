import type { FileState } from '../../../authoring/editing/quiz-file.ts'
import { readMediaSrc } from '../../../core/media/media-src.ts'
import type { Draft } from '../draft/draft.ts'
import { replaceAddress } from '../keep/draft-address.ts'
import type { DraftRecord, EarlierState, Written } from '../keep/draft-record.ts'
import { type Drafts, openDrafts } from '../keep/drafts.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { followFile, readFile, ServerGone, saveFile, savePicture, takeToken } from './connect-file.ts'
import type { OpenedFile, Trouble } from './file.ts'

/** How long a save waits before it tries again, unless the file changes, in ms. */
const tryAfter = 1000

/**
 * Opens the file of `lede write`: its draft is stored in the file, and everything else, earlier states of it included, in this
 * browser. Returns undefined if the address is without the right token.
 */
export async function openFile(pictures: Pictures): Promise<OpenedFile | undefined> {
  takeToken()
  const found = await readFile().catch(() => undefined)
  if (!found) return undefined
  const { state, ...info } = found
  const { id } = info
  const device = openDrafts()
  const changes = listenersOf()
  const troubles = listenersOf()
  let trouble: Trouble | undefined
  let broken: string | undefined
  let isReplacing = false
  /** What waits to be written. The author may leave the editor and open it again meanwhile. */
  let pending: DraftRecord | undefined
  let last = state && toRecord(state)
  let wake = () => {}
  const saved = new Set<string>()

  function toRecord(state: FileState): DraftRecord | undefined {
    if ('problems' in state) return undefined
    const { revision, changedAt, draft } = state
    return { id, quiz: info.quiz, draft: draft as Draft, changedAt, revision }
  }
  const set = (next: Trouble | undefined) => {
    trouble = next
    troubles.notify()
  }
  const fail = (error: unknown) =>
    set(error instanceof ServerGone ? { kind: 'stopped' } : { kind: 'failed', detail: (error as Error).message })
  /** Takes over what the file holds. Undefined if that is not a quiz. */
  const take = (state: FileState): DraftRecord | undefined => {
    const record = toRecord(state)
    broken = record ? undefined : state.revision
    if (record) last = record
    set('problems' in state ? { kind: 'broken', problem: state.problems[0] } : undefined)
    return record
  }
  /** What waits, the record of the file, or the last good one while it cannot be read. */
  async function find(): Promise<DraftRecord | undefined> {
    if (pending) return pending
    try {
      const { state, id: now } = await readFile()
      if (now !== id) throw new ServerGone()
      if (state) return take(state) ?? last
      last = undefined
      set(undefined)
      return undefined
    } catch (error) {
      fail(error)
      return last
    }
  }
  /** Writes into the file, as soon as that is possible. */
  async function write(record: DraftRecord, base: string, states: readonly EarlierState[] = []): Promise<Written> {
    pending = { ...record, revision: base }
    for (;;) {
      const from = isReplacing && broken !== undefined ? broken : base
      isReplacing = false
      const answer = await savePictures(record.draft)
        .then(() => saveFile(id, { draft: record.draft, base: from }))
        .catch(fail)
      const stored = answer && take(answer.state)
      if (answer && stored) {
        pending = undefined
        if (answer.written) await keepStates(record, states)
        return { written: answer.written, stored }
      }
      // Asked to meanwhile, it tries again at once.
      if (isReplacing) continue
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, tryAfter)
      })
    }
  }
  /** Puts the pictures that were added into the folder of the file. */
  async function savePictures(draft: Draft) {
    for (const [src, { blob }] of await pictures.findAll(draft)) {
      // Other names are of files that are in the folder already.
      if (saved.has(src) || !readMediaSrc(src)) continue
      await savePicture(src, blob)
      saved.add(src)
    }
  }
  async function keepStates(record: DraftRecord, states: readonly EarlierState[]) {
    if (states.length === 0) return
    const before = await device.find(id)
    await device.write(record, before?.revision ?? '', states)
  }
  const drafts: Drafts = {
    get kept() {
      return device.kept
    },
    all: async () => {
      const others = (await device.all()).filter((record) => record.id !== id)
      const record = await find()
      return record ? [record, ...others] : others
    },
    find: (name) => (name === id ? find() : device.find(name)),
    states: (name) => device.states(name),
    write: (record, ...given) => (record.id === id ? write(record, ...given) : device.write(record, ...given)),
    remove: (name, ...given) => (name === id ? Promise.resolve(undefined) : device.remove(name, ...given)),
    subscribe: (listener) => {
      const stops = [changes.subscribe(() => listener()), device.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
  if (state && !location.search) replaceAddress(id)
  addEventListener('beforeunload', (event) => pending && event.preventDefault())
  followFile(() => {
    wake()
    changes.notify()
  })
  return {
    ...info,
    drafts,
    get exists() {
      return last !== undefined
    },
    get trouble() {
      return trouble
    },
    subscribe: troubles.subscribe,
    replaceBroken: () => {
      isReplacing = true
      wake()
    },
  }
}

function listenersOf() {
  const listeners = new Set<() => void>()
  return {
    notify: () => {
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
