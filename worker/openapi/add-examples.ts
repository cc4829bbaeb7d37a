import { type ProblemCode, problems } from '../../core/problems.ts'
import type { Content, Operation } from './document.ts'
import type { Said } from './example-types.ts'
import { exampleRequestId } from './examples.ts'
import { operationExamples, pathExamples } from './operation-examples.ts'
import { commonProblems } from './problem-examples.ts'

/**
 * Adds the examples of an operation, so that its route need not carry them.
 *
 * @param methods that its path takes
 */
export function addExamples(operation: Operation, methods: string[]): void {
  const { operationId, parameters = [], requestBody, responses } = operation
  const { body, answers = {}, problems: said = {} } = operationExamples[operationId] ?? {}
  for (const parameter of parameters) {
    const example = parameter.in === 'path' && pathExamples[parameter.name]
    if (example) parameter.example = example
  }
  const sent = requestBody?.content['application/json']
  if (sent) sent.examples = byName(body ?? {})
  for (const [status, { content = {} }] of Object.entries(responses)) {
    const answer = content['application/json']
    if (answer) answer.examples = byName(answers[status] ?? {})
    addProblems(content['application/problem+json'], { ...commonProblems(methods), ...said }, operationId)
  }
}

const byName = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))

function addProblems(content: Content | undefined, said: Partial<Record<ProblemCode, Said>>, operationId: string) {
  for (const code of Object.keys(content?.examples ?? {}) as ProblemCode[]) {
    const words = said[code]
    if (!content?.examples || !words) throw new Error(`${operationId} has no example of ${code}`)
    content.examples[code] = { value: problemExample(code, words) }
  }
}

const problemExample = (code: ProblemCode, { detail, ...particulars }: Said) => ({
  type: `urn:lede:problem:${code}`,
  title: problems[code].title,
  status: problems[code].status,
  detail,
  code,
  requestId: exampleRequestId,
  ...particulars,
})
