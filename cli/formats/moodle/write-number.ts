import type { AcceptedNumber } from '../../../authoring/formats/answers/answer.ts'
import { answersOfNumber } from '../../../authoring/formats/answers/answers-of.ts'
import { toDecimal } from '../../../authoring/formats/decimal.ts'
import { inlineToHtml } from '../../../authoring/formats/html.ts'
import type { Item } from '../../../core/items/index.ts'
import type { WrittenOwn } from './write-own.ts'
import { answer, element, htmlElement, xmlText } from './write-xml.ts'

/** A number item as a numerical question; a range is a number with a tolerance there. */
export function writeNumber(item: Item<'number'>): WrittenOwn {
  const { answers, lost } = answersOfNumber(item)
  const content = answers.map(({ accepts, fraction, feedback }) => {
    const { text, tolerance } = describe(accepts)
    const said = `${htmlElement('feedback', feedback)}${element('tolerance', tolerance)}`
    return answer(fraction, `<text>${text}</text>${said}`)
  })
  const unit = item.unit === undefined ? [] : [writeUnit(item.unit)]
  // 3: no unit has to be typed; it stands behind the field.
  const settings = [
    element('unitgradingtype', 0),
    element('unitpenalty', 0),
    element('showunits', 3),
    element('unitsleft', 0),
  ]
  return { type: 'numerical', prompt: inlineToHtml(item.prompt), content: [...content, ...unit, ...settings], lost }
}

const writeUnit = (unit: string) =>
  `<units><unit><multiplier>1</multiplier><unit_name>${xmlText(unit)}</unit_name></unit></units>`

function describe(accepts: AcceptedNumber): { text: string; tolerance: string } {
  if ('any' in accepts) return { text: '*', tolerance: '0' }
  if ('value' in accepts) return { text: toDecimal(accepts.value), tolerance: toDecimal(accepts.tolerance ?? 0) }
  const { min, max } = accepts
  return { text: toDecimal(min / 2 + max / 2), tolerance: toDecimal(max / 2 - min / 2) }
}
