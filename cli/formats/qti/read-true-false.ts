import type { ReadOne } from './read-choice.ts'
import type { Reading } from './reading.ts'

const truths = new Set(['true', 'false', 'not-given'])

/** A choice between `true` and `false`, and perhaps `not-given`, is a statement to judge; undefined for any other. */
export function readTrueFalse(one: ReadOne, shared: { prompt: string }): Reading | undefined {
  const { choices } = one
  const ids = new Set(choices.map(({ id }) => id))
  const judges = ids.has('true') && ids.has('false') && choices.every(({ id }) => truths.has(id))
  if (!judges || choices.some(({ weight }) => weight !== undefined && weight !== 0)) return undefined
  const right = choices.find(({ correct }) => correct)?.id ?? ''
  const responses: { response: unknown; feedback: string }[] = []
  const fields = {
    type: 'true-false' as const,
    ...shared,
    correctResponse: truthOf(right),
    ...(ids.has('not-given') && { notGiven: true }),
  }
  const parts = one.parts.map((part, index) => ({
    ...part,
    tell: (feedback: string) => {
      const response = truthOf(choices[index]?.id ?? '')
      const said = responses.find((entry) => entry.response === response)
      if (said) said.feedback += `\n${feedback}`
      else responses.push({ response, feedback })
      Object.assign(fields, { responses })
    },
  }))
  return { ...one, fields, parts }
}

const truthOf = (id: string) => (id === 'not-given' ? id : id === 'true')
