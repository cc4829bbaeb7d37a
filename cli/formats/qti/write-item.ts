import type { Item } from '../../../core/items/index.ts'
import { baseValue, call, condition, setOutcome, variable } from './rules.ts'
import { writeChoice, writeHottext, writeMultipleChoice, writeTrueFalse } from './write-choice.ts'
import { writeInlineChoice } from './write-inline-choice.ts'
import { writeMatch } from './write-match.ts'
import { writeOrder } from './write-order.ts'
import { writeNumber, writeTextEntry } from './write-text-entry.ts'
import { type Attributes, element, escapeXml, richXml } from './write-xml.ts'
import type { Told, Written } from './written.ts'

const schema = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd'
const namespace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
const templates = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates'

/** The root of a document of the standard's assessment model. */
export const asiRoot = (name: string, attributes: Attributes, ...content: string[]): string =>
  element(
    name,
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${schema}`,
      ...attributes,
    },
    ...content,
  )

/** What an item refers to outside its own document, with hrefs as they stand in it. */
export interface References {
  identifier: string
  title: string
  language: string
  stimulus?: { identifier: string; href: string; title: string } | undefined
  image?: string | undefined
}

/** An item as an `qti-assessment-item`, and what QTI could not hold of it. */
export function writeItem(item: Item, references: References): { xml: string; lost: string[] } {
  const { identifier, title, language, stimulus } = references
  const written = writeByType(item, language)
  const told = numberTold(item, written.told)
  const xml = asiRoot(
    'qti-assessment-item',
    { identifier, title, 'xml:lang': language, adaptive: false, 'time-dependent': false },
    written.responses,
    declareScores(item.points ?? 1),
    written.outcomes ?? '',
    told.length > 0
      ? element('qti-outcome-declaration', {
          identifier: 'FEEDBACK',
          cardinality: 'multiple',
          'base-type': 'identifier',
        })
      : '',
    stimulus ? element('qti-assessment-stimulus-ref', { ...stimulus }) : '',
    element('qti-item-body', {}, writeRubrics(item), writeImage(item, references.image), written.body),
    writeProcessing(written, told),
    ...told.map(writeFeedback),
  )
  return {
    xml,
    lost: [...(written.lost ?? []), ...(item.allow ? ['lost which rules the check is to leave alone'] : [])],
  }
}

function writeByType(item: Item, language: string): Written {
  switch (item.type) {
    case 'choice':
      return writeChoice(item)
    case 'multiple-choice':
      return writeMultipleChoice(item)
    case 'true-false':
      return writeTrueFalse(item, language)
    case 'number':
      return writeNumber(item)
    case 'text-entry':
      return writeTextEntry(item)
    case 'order':
      return writeOrder(item)
    case 'match':
      return writeMatch(item)
    case 'inline-choice':
      return writeInlineChoice(item)
    case 'hottext':
      return writeHottext(item)
  }
}

const declareScores = (points: number): string =>
  [
    { identifier: 'SCORE', value: 0, most: points },
    { identifier: 'MAXSCORE', value: points, most: undefined },
  ]
    .map(({ identifier, value, most }) =>
      element(
        'qti-outcome-declaration',
        { identifier, cardinality: 'single', 'base-type': 'float', 'normal-maximum': most },
        element('qti-default-value', {}, element('qti-value', {}, String(value))),
      ),
    )
    .join('')

/** What only some readers of an item are to see: QTI has no hint and no evidence of its own. */
function writeRubrics({ hint, evidence, attribution }: Item): string {
  const write = (name: string, use: string, view: string, content: string | undefined) =>
    content === undefined
      ? ''
      : element(
          'qti-rubric-block',
          { class: name, use, view },
          element('qti-content-body', {}, element('p', {}, content)),
        )
  return [
    write('lede-hint', 'instructions', 'tutor', hint && richXml(hint)),
    write('lede-evidence', 'scoring', 'author scorer tutor', evidence && escapeXml(evidence.quote)),
    write('lede-attribution', 'scoring', 'author scorer tutor', attribution && escapeXml(attribution)),
  ].join('')
}

function writeImage({ media }: Item, href: string | undefined): string {
  if (!media || href === undefined) return ''
  const { alt, width, height } = media
  return element('p', {}, element('img', { src: href, alt, width, height }))
}

interface Named extends Partial<Told> {
  name: string
}

/** All feedback of an item under names of its own; what is told to everybody has no test. */
const numberTold = (item: Item, told: readonly Told[]): Named[] => [
  ...(item.feedback === undefined ? [] : [{ name: 'general', feedback: item.feedback }]),
  ...told.map((each, index) => ({ ...each, name: `told-${index + 1}` })),
]

/** A template where that says it all, so that simple players score it too; else the rules. */
function writeProcessing({ template, scoring, firstOnly }: Written, told: readonly Named[]): string {
  if (template && told.length === 0) {
    return element('qti-response-processing', { template: `${templates}/${template}.xml` })
  }
  const always = told.filter(({ test }) => test === undefined).map(showFeedback)
  const branches = told.flatMap(({ test, ...each }) =>
    test === undefined ? [] : [{ test, rules: showFeedback(each) }],
  )
  const tested = firstOnly ? [condition(branches)] : branches.map((branch) => condition([branch]))
  return element('qti-response-processing', {}, scoring, ...always, ...tested)
}

/** Adds a feedback to what is shown; to show nothing is a rule too, for a branch must have one. */
const showFeedback = ({ name, feedback }: Named): string => {
  const shown = variable('FEEDBACK')
  return setOutcome('FEEDBACK', feedback === undefined ? shown : call('multiple', shown, baseValue('identifier', name)))
}

const writeFeedback = ({ name, feedback }: Named): string =>
  feedback === undefined
    ? ''
    : element(
        'qti-modal-feedback',
        { 'outcome-identifier': 'FEEDBACK', identifier: name, 'show-hide': 'show' },
        element('qti-content-body', {}, element('p', {}, richXml(feedback))),
      )
