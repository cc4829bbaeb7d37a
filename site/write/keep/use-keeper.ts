import { createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { DraftStore } from '../draft/draft-store.ts'
import { replaceAddress } from './draft-address.ts'
import type { DraftRecord } from './draft-record.ts'
import type { Drafts } from './drafts.ts'
import { type Keeper, startKeeper } from './keeper.ts'

/** Keeps the draft of an editor on the device while it is open. */
export function useNewKeeper(store: DraftStore, drafts: Drafts, record: DraftRecord): Keeper {
  const keeper = useMemo(() => startKeeper({ store, drafts, record }), [store])
  useEffect(() => {
    const flushOrRefresh = () => void (document.hidden ? keeper.flush() : keeper.refresh())
    const flush = () => void keeper.flush()
    const refresh = () => void keeper.refresh()
    document.addEventListener('visibilitychange', flushOrRefresh)
    addEventListener('pagehide', flush)
    addEventListener('pageshow', refresh)
    let { id } = keeper
    const stop = keeper.subscribe(() => {
      if (id !== keeper.id) replaceAddress(keeper.id)
      id = keeper.id
    })
    return () => {
      document.removeEventListener('visibilitychange', flushOrRefresh)
      removeEventListener('pagehide', flush)
      removeEventListener('pageshow', refresh)
      stop()
      void keeper.close()
    }
  }, [keeper])
  return keeper
}

/** The id that the quiz of the open draft has or will have. */
export function useQuizId(keeper: Keeper): string {
  const [quiz, setQuiz] = useState(keeper.quiz)
  useEffect(() => {
    const follow = () => setQuiz(keeper.quiz)
    follow()
    return keeper.subscribe(follow)
  }, [keeper])
  return quiz
}

const Opened = createContext<Keeper>({} as Keeper)
export const KeeperProvider = Opened.Provider
export const useKeeper = (): Keeper => useContext(Opened)

/** The keeper of the open draft. Draws the component again whenever its state changes. */
export function useKept(): Keeper {
  const keeper = useKeeper()
  const [, redraw] = useState({})
  useEffect(() => keeper.subscribe(() => redraw({})), [keeper])
  return keeper
}
