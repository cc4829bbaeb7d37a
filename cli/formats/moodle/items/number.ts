import type { AcceptedNumber, NumberAnswer } from '../../../../authoring/formats/answers/answer.ts'
import { answersOfNumber } from '../../../../authoring/formats/answers/answers-of.ts'
import { centreOf } from '../../../../authoring/formats/answers/range.ts'
import { readNumber } from '../../../../authoring/formats/answers/read-number.ts'
import { toDecimal } from '../../../../authoring/formats/decimal.ts'
import type { Gathered } from '../../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element, xmlText } from '../../../../authoring/formats/write-xml.ts'
import type { Item } from '../../../../core/items/index.ts'
import { childElement, childElements, type XmlElement } from '../../xml/element.ts'
import { readAnswer, writeAnswer } from '../answers.ts'
import { htmlElement, setting, textIn, textOfChild, writeText } from '../text.ts'
import { type MoodleItemType, type WrittenQuestion, withPrompt } from './item-type.ts'

function readNumerical(question: XmlElement, gathered: Gathered): object {
  const answers = childElements(question, 'answer').map((answer) => readNumberAnswer(answer, gathered))
  return { ...readNumber(answers), ...readUnit(question, gathered) }
}

function readNumberAnswer(answer: XmlElement, gathered: Gathered): NumberAnswer {
  const text = textIn(answer)
  const tolerance = Number(textOfChild(answer, 'tolerance') || 0)
  const value = Number(text || Number.NaN)
  if (text !== '*' && !Number.isFinite(value)) throw new ImportRefusal(`its answer "${text}" is not a number`)
  return { ...readAnswer(answer, gathered), accepts: text === '*' ? { any: true } : { value, tolerance } }
}

function readUnit(question: XmlElement, { notes }: Gathered): object {
  const list = childElement(question, 'units')
  const units = (list ? childElements(list) : []).map((unit) => ({
    name: textOfChild(unit, 'unit_name'),
    multiplier: Number(textOfChild(unit, 'multiplier')),
  }))
  const own = units.find(({ multiplier }) => multiplier === 1)
  for (const { name } of units.filter((unit) => unit !== own)) notes.push(`responses in another unit, ${name}`)
  if (Number(textOfChild(question, 'unitgradingtype')) > 0)
    notes.push('the penalty for a wrong unit: units are not graded here')
  return own?.name ? { unit: own.name } : {}
}

/** A range becomes a number with a tolerance. */
function write(item: Item<'number'>): WrittenQuestion {
  const { answers, lost } = answersOfNumber(item)
  const content = answers.map(({ accepts, fraction, feedback }) => {
    const { text, tolerance } = describe(accepts)
    return writeAnswer(fraction, [writeText(text), htmlElement('feedback', feedback), tolerance].join(''))
  })
  const unit = item.unit === undefined ? [] : [writeUnit(item.unit)]
  const settings = [
    setting('unitgradingtype', 0),
    setting('unitpenalty', 0),
    // The unit is shown behind the field and need not be typed.
    setting('showunits', 3),
    setting('unitsleft', 0),
  ]
  return { type: 'numerical', prompt: inlineToHtml(item.prompt), content: [...content, ...unit, ...settings], lost }
}

const writeUnit = (unit: string) =>
  element('units', {}, element('unit', {}, setting('multiplier', 1), element('unit_name', {}, xmlText(unit))))

function describe(accepts: AcceptedNumber): { text: string; tolerance: string } {
  const tolerance = (value: number) => setting('tolerance', toDecimal(value))
  if ('any' in accepts) return { text: '*', tolerance: tolerance(0) }
  if ('value' in accepts) return { text: toDecimal(accepts.value), tolerance: tolerance(accepts.tolerance ?? 0) }
  const centre = centreOf(accepts)
  return { text: toDecimal(centre.value), tolerance: tolerance(centre.tolerance) }
}

export const number: MoodleItemType<'number'> = { readers: { numerical: withPrompt(readNumerical) }, write }
