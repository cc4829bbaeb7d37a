import { SaxesParser } from 'saxes'

/** What an element may contain: attributes, and children in order (`*` any number, `?` optional). */
interface Shape {
  required?: string
  optional?: string
  children?: string
}

const inline = 'em strong code a br span img qti-hottext qti-inline-choice-interaction qti-text-entry-interaction'
const block =
  'p div qti-rubric-block qti-choice-interaction qti-order-interaction qti-match-interaction qti-hottext-interaction'
const operators =
  'qti-variable qti-correct qti-base-value qti-map-response qti-match qti-member qti-is-null qti-not qti-and qti-or ' +
  'qti-string-match qti-equal qti-gt qti-gte qti-lt qti-lte qti-sum qti-product qti-divide qti-max qti-index qti-multiple'
const rules = 'qti-set-outcome-value qti-response-condition'
const anyOf = (names: string) => `(${names.replaceAll(' ', '|')})*`
const one = `(${operators.replaceAll(' ', '|')})`
const single = { children: one }
const pair = { children: `${one} ${one}` }
const several = { children: `${one} ${anyOf(operators)}` }
const any = { children: anyOf(operators) }
const text = {}
const lines = { children: anyOf(inline) }
const root = 'xmlns xmlns:xsi xsi:schemaLocation identifier'
const interaction = 'response-identifier'

const shapeAll = (names: string, shape: Shape) =>
  Object.fromEntries(names.split(' ').map((name) => [`qti-${name}`, shape]))

/** The elements of an export, by the XSDs of QTI 3.0 and of its profile of IMS Content Packaging 1.2. */
const shapes: Record<string, Shape> = {
  'qti-assessment-item': {
    required: `${root} title time-dependent`,
    optional: 'adaptive xml:lang',
    children:
      'qti-response-declaration* qti-outcome-declaration* qti-assessment-stimulus-ref* qti-item-body? ' +
      'qti-response-processing? qti-modal-feedback*',
  },
  'qti-response-declaration': {
    required: 'identifier cardinality base-type',
    children: 'qti-default-value? qti-correct-response? qti-mapping?',
  },
  'qti-outcome-declaration': {
    required: 'identifier cardinality base-type',
    optional: 'normal-maximum',
    children: 'qti-default-value?',
  },
  'qti-default-value': { children: 'qti-value qti-value*' },
  'qti-correct-response': { children: 'qti-value qti-value*' },
  'qti-value': text,
  'qti-mapping': {
    required: 'default-value',
    optional: 'lower-bound upper-bound',
    children: 'qti-map-entry qti-map-entry*',
  },
  'qti-map-entry': { required: 'map-key mapped-value', optional: 'case-sensitive' },
  'qti-assessment-stimulus-ref': { required: 'identifier href', optional: 'title' },
  'qti-item-body': { children: anyOf(block) },
  'qti-rubric-block': { required: 'view use', optional: 'class', children: 'qti-content-body' },
  'qti-content-body': { children: anyOf('p') },
  'qti-choice-interaction': {
    required: interaction,
    optional: 'shuffle max-choices',
    children: 'qti-prompt? qti-simple-choice*',
  },
  'qti-order-interaction': { required: interaction, optional: 'shuffle', children: 'qti-prompt? qti-simple-choice*' },
  'qti-match-interaction': {
    required: interaction,
    optional: 'shuffle max-associations',
    children: 'qti-prompt? qti-simple-match-set qti-simple-match-set',
  },
  'qti-hottext-interaction': { required: interaction, optional: 'max-choices', children: 'qti-prompt? p*' },
  'qti-inline-choice-interaction': {
    required: interaction,
    optional: 'shuffle',
    children: 'qti-inline-choice qti-inline-choice*',
  },
  'qti-text-entry-interaction': { required: interaction },
  'qti-simple-match-set': { children: 'qti-simple-associable-choice*' },
  'qti-simple-associable-choice': { required: 'identifier match-max', ...lines },
  'qti-simple-choice': { required: 'identifier', ...lines },
  'qti-inline-choice': { required: 'identifier', ...lines },
  'qti-hottext': { required: 'identifier', ...lines },
  'qti-prompt': lines,
  'qti-response-processing': { optional: 'template', children: anyOf(rules) },
  'qti-response-condition': { children: 'qti-response-if qti-response-else-if* qti-response-else?' },
  'qti-response-if': { children: `(${operators.replaceAll(' ', '|')}) ${anyOf(rules)}` },
  'qti-response-else-if': { children: `(${operators.replaceAll(' ', '|')}) ${anyOf(rules)}` },
  'qti-response-else': { children: anyOf(rules) },
  'qti-set-outcome-value': {
    required: 'identifier',
    children: `(${operators.replaceAll(' ', '|')}|qti-test-variables)`,
  },
  'qti-modal-feedback': { required: 'outcome-identifier identifier show-hide', children: 'qti-content-body' },
  'qti-assessment-stimulus': { required: `${root} title`, optional: 'xml:lang', children: 'qti-stimulus-body' },
  'qti-stimulus-body': { children: anyOf('p h2 ul ol') },
  h2: lines,
  ul: { children: anyOf('li') },
  ol: { children: anyOf('li') },
  li: lines,
  'qti-assessment-test': {
    required: `${root} title`,
    children: 'qti-outcome-declaration* qti-test-part qti-outcome-processing?',
  },
  'qti-test-part': {
    required: 'identifier navigation-mode submission-mode',
    children: 'qti-item-session-control? qti-assessment-section',
  },
  'qti-item-session-control': { optional: 'show-feedback' },
  'qti-assessment-section': {
    required: 'identifier title visible',
    children: 'qti-selection? qti-assessment-item-ref*',
  },
  'qti-selection': { required: 'select' },
  'qti-assessment-item-ref': { required: 'identifier href' },
  'qti-outcome-processing': { children: 'qti-set-outcome-value*' },
  'qti-test-variables': { required: 'variable-identifier' },
  'qti-variable': { required: 'identifier' },
  'qti-correct': { required: 'identifier' },
  'qti-map-response': { required: 'identifier' },
  'qti-base-value': { required: 'base-type' },
  'qti-string-match': { required: 'case-sensitive', ...pair },
  'qti-equal': { required: 'tolerance-mode', optional: 'tolerance', ...pair },
  'qti-index': { required: 'n', ...single },
  'qti-sum': { children: anyOf(`${operators} qti-test-variables`) },
  ...shapeAll('is-null not', single),
  ...shapeAll('match member gt gte lt lte divide', pair),
  ...shapeAll('and or product max', several),
  'qti-multiple': any,
  manifest: { required: root, children: 'metadata organizations resources' },
  metadata: { children: 'schema schemaversion' },
  schema: text,
  schemaversion: text,
  organizations: {},
  resources: { children: 'resource*' },
  resource: { required: 'identifier type href', children: 'file* dependency*' },
  file: { required: 'href' },
  dependency: { required: 'identifierref' },
  p: lines,
  span: { optional: 'class', ...lines },
  em: lines,
  strong: lines,
  code: lines,
  a: { required: 'href', ...lines },
  br: {},
  img: { required: 'src alt', optional: 'width height' },
}

const wordsOf = (names = '') => names.split(' ').filter(Boolean)

const toPattern = (children = '') => new RegExp(`^${wordsOf(children).map(toRepeated).join('')}$`)
const toRepeated = (part: string) => {
  const [, names = '', count = ''] = /^\(?([^)*?]+)\)?([*?]?)$/.exec(part) ?? []
  return `(?:(?:${names}),)${count}`
}

const truth = /^(true|false)$/
const roles = '(author|candidate|proctor|scorer|testConstructor|tutor)'

/** The attribute values that those XSDs allow. */
const values: Record<string, RegExp> = {
  'qti-rubric-block use': /^(instructions|scoring|navigation)$/,
  'qti-rubric-block view': new RegExp(`^${roles}( ${roles})*$`),
  'qti-response-declaration cardinality': /^(single|multiple|ordered)$/,
  'qti-response-declaration base-type': /^(identifier|string|float|directedPair)$/,
  'qti-outcome-declaration cardinality': /^(single|multiple)$/,
  'qti-outcome-declaration base-type': /^(identifier|float)$/,
  'qti-base-value base-type': /^(identifier|string|float|integer|directedPair|boolean)$/,
  'qti-map-entry mapped-value': /^-?\d+(\.\d+)?(e-?\d+)?$/,
  'qti-map-entry case-sensitive': truth,
  'qti-modal-feedback show-hide': /^(show|hide)$/,
  'qti-equal tolerance-mode': /^(exact|absolute|relative)$/,
  'qti-simple-associable-choice match-max': /^\d+$/,
  'qti-test-part navigation-mode': /^(linear|nonlinear)$/,
  'qti-test-part submission-mode': /^(individual|simultaneous)$/,
  'qti-assessment-section visible': truth,
  'qti-assessment-item adaptive': truth,
  'qti-assessment-item time-dependent': truth,
  'resource type': /^(imsqti_(test|item|stimulus)_xmlv3p0|webcontent)$/,
}

const identifiers = new Set(['identifier', 'response-identifier', 'outcome-identifier', 'identifierref'])

/** Lists the errors in a document; empty if it conforms to the standard. */
export function findErrors(xml: string): string[] {
  const errors: string[] = []
  const open: { name: string; children: string[] }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => errors.push(error.message))
  parser.on('opentag', ({ name, attributes }) => {
    open.at(-1)?.children.push(name)
    open.push({ name, children: [] })
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
    if (!shape) return errors.push(`<${name}> is unknown`)
    const given = Object.keys(attributes)
    for (const missing of wordsOf(shape.required).filter((each) => !given.includes(each)))
      errors.push(`<${name}> misses ${missing}`)
    const known = wordsOf(`${shape.required ?? ''} ${shape.optional ?? ''}`)
    for (const extra of given.filter((each) => !known.includes(each))) errors.push(`<${name}> has ${extra}`)
    for (const each of given.filter((each) => values[`${name} ${each}`]?.test(String(attributes[each])) === false))
      errors.push(`<${name}> says "${attributes[each]}" as its ${each}`)
    for (const id of given.filter(
      (each) => identifiers.has(each) && !/^[A-Za-z_][\w.-]*$/.test(String(attributes[each])),
    )) {
      errors.push(`<${name}> has the ${id} "${attributes[id]}", which is not an XML name`)
    }
  })
  parser.on('closetag', ({ name }) => {
    const { children = [] } = open.pop() ?? {}
    const listed = children.map((child) => `${child},`).join('')
    if (!toPattern(shapes[name]?.children).test(listed)) errors.push(`<${name}> holds ${listed}`)
  })
  parser.write(xml).close()
  return errors
}
