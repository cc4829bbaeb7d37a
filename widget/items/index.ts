import type { ComponentType } from 'preact'
import type { ItemTypeName } from '../../core/items/index.ts'
import { ChoiceView } from './choice.tsx'
import { MultipleChoiceView } from './multiple-choice.tsx'
import { TrueFalseView } from './true-false.tsx'
import type { ItemViewProps } from './view.ts'

/** A view for each item type; undefined until it has loaded. */
export type Views = { [T in ItemTypeName]: ComponentType<ItemViewProps<T>> | undefined }

/** The common views are part of the app; the others load with `work`. */
export const firstViews: Views = {
  choice: ChoiceView,
  'multiple-choice': MultipleChoiceView,
  'true-false': TrueFalseView,
  number: undefined,
  'text-entry': undefined,
  order: undefined,
  match: undefined,
  'inline-choice': undefined,
  hottext: undefined,
}

/** True if this version of the app knows an item type; a page may run an older one than its host. */
export const isKnownType = (type: string): type is ItemTypeName => Object.hasOwn(firstViews, type)
