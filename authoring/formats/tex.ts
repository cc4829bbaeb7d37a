import { inlineText } from '../../core/inline.ts'

/** Formulas between the marks that other systems draw. After a lone `$` there must be a sign of TeX: it may be a price. */
const formula = /\$\$[^$]+\$\$|\\\(.+?\\\)|\\\[.+?\\\]|\$[^$\n]*[\\^_{][^$\n]*\$/s

/** Whether any text of an item has a formula of TeX in it. Nothing here draws one: learners would see its source. */
export function hasTex(item: object): boolean {
  let found = false
  JSON.stringify(item, (_, field) => {
    if (typeof field === 'string' && formula.test(inlineText(field))) found = true
    return field
  })
  return found
}
