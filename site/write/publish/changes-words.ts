import type { Draft } from '../draft/draft.ts'
import type { WriteTexts } from '../texts.ts'
import type { Differences } from './compare.ts'

/** The name of a field of the quiz in words. */
export function fieldName(t: WriteTexts, name: keyof Draft): string {
  const names: Partial<Record<keyof Draft, string>> = {
    title: t.title,
    description: t.description,
    language: t.language,
    level: t.level,
    source: t.source,
    mode: t.previewMode,
    stimulus: t['pane-passage'],
  }
  return names[name] ?? name
}

/** What a version changed, in words. */
export function changesWords(t: WriteTexts, { fields, items, isMoved }: Differences): string[] {
  const added = items.filter(({ before }) => !before).length
  const removed = items.filter(({ after }) => !after).length
  const changed = items.length - added - removed
  const words = [
    ...(added ? [t.newQuestions(added)] : []),
    ...(removed ? [t.questionsRemoved(removed)] : []),
    ...(changed ? [t.questionsChanged(changed)] : []),
    ...(isMoved ? [t.differsOrder] : []),
    ...fields.map((name) => t.fieldChanged(fieldName(t, name))),
  ]
  return words.length ? words : [t.differsNothing]
}
