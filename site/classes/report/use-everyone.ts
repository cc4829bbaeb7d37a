import { useEffect, useState } from 'preact/hooks'
import { leastForCertainty } from '../../../core/item-statistics/certainty.ts'
import type { Statistics } from '../../../core/statistics.ts'
import { ask, connect } from '../../host.ts'

/** The public statistics of a version, classes and other readers together; undefined below 100 attempts. */
export function useEveryone(quiz: string, version: string): Statistics | undefined {
  const [statistics, setStatistics] = useState<Statistics>()
  useEffect(() => {
    let isCurrent = true
    const request = connect().quizzes[':quiz'].statistics.$get({ param: { quiz }, query: { version } })
    // The report is complete without them.
    ask(request).then(
      (found) => isCurrent && setStatistics(found),
      () => undefined,
    )
    return () => {
      isCurrent = false
      setStatistics(undefined)
    }
  }, [quiz, version])
  return (statistics?.attempts ?? 0) >= leastForCertainty ? statistics : undefined
}
