import { Places } from '../../../authoring/check/places.ts'
import type { QuizProblem } from '../../../authoring/check/problem.ts'
import { readJson } from '../../../authoring/check/read-json.ts'

/** The first mistake in the JSON of a quiz file. */
export function findMistake(text: string): QuizProblem | undefined {
  const [finding] = readJson(text).findings
  return finding && new Places(text).locate(finding)
}
