/** The lists of components by the types of interaction that have them: part two, 2.4.4.1, Interaction Components. */
export const componentLists = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
} as const

export type InteractionType = keyof typeof componentLists
export type Ids = Partial<Record<'choices' | 'source' | 'target' | 'steps' | 'scale', readonly string[]>>

const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i
const isNumber = (text: string) => number.test(text)

/** A number, or a range one end of which may be open. */
function isNumeric(text: string): boolean {
  const ends = text.split('[:]')
  if (ends.length === 1) return isNumber(text)
  return ends.length === 2 && ends.some(isNumber) && ends.every((end) => end === '' || isNumber(end))
}

const isOneOf = (ids: readonly string[] | undefined, id: string) => id !== '' && (ids === undefined || ids.includes(id))

/** Each pair has a source and a target; both must be listed where the definition lists any. */
const isPair = ({ source, target }: Ids, pair: string) => {
  const [from = '', to = '', ...more] = pair.split('[.]')
  return more.length === 0 && isOneOf(source, from) && isOneOf(target, to)
}

/** Parameters that may stand before a text, and before each of several. */
const withoutParameters = (text: string) => text.replace(/^(?:\{(?:case_matters|order_matters)=(?:true|false)\})+/, '')

/** Whether a text is a response, or a pattern for one, to an interaction: part two, 2.4.4.1, Response Patterns. */
export function isResponse(type: InteractionType, ids: Ids, text: string): boolean {
  const parts = text.split('[,]')
  switch (type) {
    case 'true-false':
      return text === 'true' || text === 'false'
    case 'choice':
      return parts.every((id) => isOneOf(ids.choices, id)) && new Set(parts).size === parts.length
    case 'sequencing':
      return parts.every((id) => isOneOf(ids.choices, id))
    case 'likert':
      return isOneOf(ids.scale, text)
    case 'matching':
      return parts.every((pair) => isPair(ids, pair))
    case 'numeric':
      return isNumeric(text)
    case 'performance':
      return parts.every((step) => step.includes('[.]') && isOneOf(ids.steps, step.split('[.]')[0] as string))
    case 'fill-in':
    case 'long-fill-in':
      return withoutParameters(text) !== ''
    case 'other':
      return true
  }
}
