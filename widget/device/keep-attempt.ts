import type { LiveAttempt } from '../live-attempt.ts'
import { arrangeItems } from '../store/arrange-items.ts'
import type { AttemptAction } from '../store/attempt.ts'
import { reduceAttempt } from '../store/reduce-attempt.ts'
import type { AttemptRecord } from './attempt-record.ts'
import type { AttemptStore } from './attempt-store.ts'

/** Holds a shown attempt and its record in the store together. */
export interface Keeping {
  /** Takes over what another tab, or the outbox, has stored; `by` is who has. */
  refresh: (by?: object) => Promise<void>
}

/**
 * Stores what is done to an attempt from now on: each action is applied to whatever the store holds by that time, so
 * that work in two tabs comes together.
 */
export function keepAttempt(live: LiveAttempt, store: AttemptStore): Keeping {
  let writing: Promise<void> | undefined
  const which = { place: live.record.place as string }

  async function write() {
    while (live.pending.length > 0) {
      const batch = [...live.pending]
      const after = await store.change(which, (before) => applyAll(before ?? live.record, batch), live)
      live.pending = live.pending.slice(batch.length)
      if (after) take(live, after)
    }
    writing = undefined
  }
  live.reduce = reduceAttempt
  live.save = () => {
    if (live.pending.length > 0) writing ??= write()
  }
  live.save()
  return {
    refresh: async (by) => {
      if (by === live) return
      await writing
      const record = await store.find(which)
      // What is being written by now comes back with all that the store holds.
      if (record && !writing) take(live, record)
    },
  }
}

function take(live: LiveAttempt, record: AttemptRecord) {
  const same = record.id === live.record.id
  if (!same) live.items = arrangeItems(record.quiz, record.attempt)
  // Each tab stays where it is in an attempt that they share.
  const attempt = same ? { ...record.attempt, position: live.state.position } : record.attempt
  live.record = { ...record, attempt }
  live.state = live.pending.reduce(reduceAttempt, attempt)
  live.onChange()
}

/** The record after some actions; those on items that its attempt does not have are left out. */
function applyAll(record: AttemptRecord, actions: readonly AttemptAction[]): AttemptRecord {
  const ids = new Set(arrangeItems(record.quiz, record.attempt).map(({ id }) => id))
  const fitting = actions.filter((action) => !('item' in action) || ids.has(action.item))
  const attempt = fitting.reduce(reduceAttempt, record.attempt)
  return attempt === record.attempt ? record : { ...record, attempt, touchedAt: Date.now() }
}
