import type { ComponentType } from 'preact'
import type { ItemTypeName } from '../../core/items/index.ts'
import { importAgain } from '../import-again.ts'
import { ChoiceView } from './choice.tsx'
import { MultipleChoiceView } from './multiple-choice.tsx'
import { TrueFalseView } from './true-false.tsx'
import type { ItemViewProps } from './view.ts'

/** A view for each item type; undefined where it has not come. */
export type Views = { [T in ItemTypeName]: ComponentType<ItemViewProps<T>> | undefined }

/** The common ones come with the app, the others when a quiz has one of them. */
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

/** The rest come together, in one file: a quiz that has one of them mostly has several. */
const fetchRest = importAgain(() => import('./rest.ts'))

/** Whether this version of the app knows an item type at all; a page may hold an older one than its host. */
export const isKnownType = (type: string): type is ItemTypeName => Object.hasOwn(firstViews, type)

/** The views that some types need, fetched where they are not here. Rejects if they do not come. */
export const loadViews = async (types: readonly string[]): Promise<Views> =>
  types.some((type) => isKnownType(type) && !firstViews[type])
    ? { ...firstViews, ...(await fetchRest()).views }
    : firstViews
