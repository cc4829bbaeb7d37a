import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts.ts'

const checkAfter = 300

/** Whether an id is free on this host. */
export function IdState({ id }: { id: string }) {
  const t = useTexts()
  const [isFree, setFree] = useState<boolean>()
  useEffect(() => {
    setFree(undefined)
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const response = await fetch(`/api/quizzes/${id}`, { signal: stop.signal }).catch(() => undefined)
      if (response && !stop.signal.aborted) setFree(response.status === 404)
    }, checkAfter)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [id])
  const address = `${location.origin}/q/${id}`
  return isFree === undefined ? address : isFree ? t.idFree(address) : t.idTaken
}
