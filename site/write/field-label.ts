import type { WriteTexts } from './texts.ts'

/** The labels of the editor's fields, by the names that they have in a quiz file. */
const labels = {
  title: 'title',
  description: 'description',
  language: 'language',
  level: 'level',
  mode: 'previewMode',
  stimulus: 'pane-passage',
  items: 'pane-questions',
  source: 'source',
  'source/title': 'source-title',
  'source/publisher': 'source-publisher',
  'source/author': 'source-author',
  'source/url': 'source-url',
  'source/published': 'source-published',
  'source/retrieved': 'source-retrieved',
  prompt: 'prompt',
  feedback: 'feedback',
  hint: 'hint',
  attribution: 'attribution',
  skill: 'skill',
  evidence: 'evidence',
  choices: 'choices',
  sentences: 'sentences',
  left: 'pairs',
  right: 'pairs',
  text: 'gapText',
  tolerance: 'tolerance',
  unit: 'unit',
  'media/alt': 'alt',
} as const satisfies Record<string, keyof WriteTexts>

/** The label of a field by its name in a quiz file; undefined if it has none of its own. */
export function fieldLabel(t: WriteTexts, name: string): string | undefined {
  return Object.hasOwn(labels, name) ? t[labels[name as keyof typeof labels]] : undefined
}

/** The label of the field that a pointer leads to, such as `/items/0/choices/2`. */
export function labelAt(t: WriteTexts, pointer: string): string | undefined {
  const path = pointer.replace(/^\/(?:items\/\d+\/|stimulus\/\d+\/)?/, '')
  const [, list = path, index] = /^(choices|sentences|left|right)\/(\d+)/.exec(path) ?? []
  if (index !== undefined && (list === 'choices' || list === 'sentences') && !path.includes('/media'))
    return t.choiceNumber(Number(index) + 1)
  return fieldLabel(t, path.endsWith('/media/alt') ? 'media/alt' : list)
}
