import { childElement, elementsIn, textOf, type XmlElement } from '../xml/element.ts'

/** The fields in the metadata of an item, an assessment or a bank, by their names. */
export function readFields(element: XmlElement | undefined): Map<string, string> {
  const fields = new Map<string, string>()
  for (const part of element ? elementsIn(element) : []) {
    const label = childElement(part, 'fieldlabel')
    const entry = childElement(part, 'fieldentry')
    if (label && entry) fields.set(textOf(label).trim(), textOf(entry).trim())
    else if (/^(bbmd|qmd)_/.test(part.name)) fields.set(part.name, textOf(part).trim())
  }
  return fields
}

const first = (fields: ReadonlyMap<string, string>, names: readonly string[]) =>
  names.map((name) => fields.get(name)).find(Boolean)

/** The question type, as Canvas, Common Cartridge, Blackboard and D2L name it. */
export const questionType = (fields: ReadonlyMap<string, string>): string | undefined =>
  first(fields, ['question_type', 'cc_profile', 'bbmd_questiontype', 'qmd_questiontype', 'qmd_itemtype'])

/** The points of a question; undefined if it does not say. */
export function pointsOf(fields: ReadonlyMap<string, string>): number | undefined {
  const points = Number(first(fields, ['points_possible', 'qmd_absolutescore_max', 'qmd_weighting', 'cc_weighting']))
  return points > 0 ? points : undefined
}
