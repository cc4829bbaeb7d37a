import { useEffect, useState } from 'preact/hooks'
import { isQuizId } from './quiz-id.ts'

const checkAfter = 300

/** Whether an id is free on this host; undefined until the host has said so. */
export type IdState = 'free' | 'taken' | 'withdrawn' | undefined

/** Asks the host about an id that is being typed, and again once another version of its quiz is published. */
export function useIdState(id: string, version?: string): IdState {
  const [state, setState] = useState<IdState>()
  useEffect(() => {
    setState(undefined)
    if (!isQuizId(id)) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const response = await fetch(`/api/quizzes/${id}`, { signal: stop.signal }).catch(() => undefined)
      if (response && !stop.signal.aborted) setState(stateOf(response.status))
    }, checkAfter)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [id, version])
  return state
}

const stateOf = (status: number) => (status === 404 ? 'free' : status === 410 ? 'withdrawn' : 'taken')
