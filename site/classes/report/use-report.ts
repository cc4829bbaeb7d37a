import { useEffect, useRef, useState } from 'preact/hooks'
import type { AssignmentQuiz, Report } from '../../../core/classes/report.ts'
import { ask, type Host, send } from '../../host.ts'

/** Milliseconds between two looks: while the class works, and otherwise. */
const lively = 3_000
const calm = 10_000
/** The class works if something changed in these last milliseconds. */
const recent = 60_000

export interface LiveReport {
  report: Report | undefined
  quiz: AssignmentQuiz | undefined
  /** When the report was last known to be up to date. */
  asOf: Date | undefined
  /** Why the last look failed. The report before stays. */
  failure: unknown
  look: () => void
}

/** The report of an assignment, polled while the page is visible. `changed` makes it look again. */
export function useReport(host: Host, classId: string, assignment: number, changed: unknown): LiveReport {
  const [state, setState] = useState<Omit<LiveReport, 'look' | 'quiz'>>(empty)
  const [quiz, setQuiz] = useState<AssignmentQuiz>()
  const lookNow = useRef(() => {})
  const param = { class: classId, assignment }
  const ofQuiz = useRef(0)

  useEffect(() => {
    ofQuiz.current = 0
    setQuiz(undefined)
    setState(empty)
  }, [classId, assignment])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let isOver = false
    let etag = ''
    let changedAt = Date.now()
    const look = async () => {
      clearTimeout(timer)
      try {
        const response = await send(
          host.classes[':class'].assignments[':assignment'].report.$get(
            { param },
            { headers: { 'If-None-Match': etag } },
          ),
        )
        const report = response.status === 200 ? ((await response.json()) as Report) : undefined
        if (isOver) return
        if (report) {
          etag = response.headers.get('ETag') ?? ''
          changedAt = Date.now()
        }
        setState((before) => ({ report: report ?? before.report, asOf: new Date(), failure: undefined }))
        // It never changes.
        if (ofQuiz.current !== assignment) {
          const fetched = await ask(host.classes[':class'].assignments[':assignment'].quiz.$get({ param }))
          if (isOver) return
          ofQuiz.current = assignment
          setQuiz(fetched)
        }
      } catch (failure) {
        if (!isOver) setState((before) => ({ ...before, failure }))
      }
      clearTimeout(timer)
      const wait = Date.now() - changedAt < recent ? lively : calm
      if (!isOver && !document.hidden) timer = setTimeout(look, wait)
    }
    const onVisible = () => (document.hidden ? clearTimeout(timer) : void look())
    document.addEventListener('visibilitychange', onVisible)
    lookNow.current = () => void look()
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [host, classId, assignment, changed])

  return { ...state, quiz, look: () => lookNow.current() }
}

const empty = { report: undefined, asOf: undefined, failure: undefined }
