import type { ComponentType } from 'preact'
import type { ItemTypeName } from '../../core/items/index.ts'
import { importAgain } from '../import-again.ts'
import { ChoiceView } from './choice.tsx'
import { MultipleChoiceView } from './multiple-choice.tsx'
import { TrueFalseView } from './true-false.tsx'
import type { ItemViewProps } from './view.ts'

type View<T extends ItemTypeName> = ComponentType<ItemViewProps<T>>
type Sources = { [T in ItemTypeName]: { view?: View<T>; load?: () => Promise<View<T>> } }

/** The rest come together, in one file: a quiz that has one of them mostly has several. */
const rest = importAgain(() => import('./rest.ts'))

/** The view of every item type: the common ones come with the app, the others when a quiz has them. */
const sources: Sources = {
  choice: { view: ChoiceView },
  'multiple-choice': { view: MultipleChoiceView },
  'true-false': { view: TrueFalseView },
  number: { load: async () => (await rest()).NumberView },
  'text-entry': { load: async () => (await rest()).TextEntryView },
  order: { load: async () => (await rest()).OrderView },
  match: { load: async () => (await rest()).MatchView },
  'inline-choice': { load: async () => (await rest()).InlineChoiceView },
  hottext: { load: async () => (await rest()).HottextView },
}

/** Whether this version of the app knows an item type at all; a page may hold an older one than its host. */
export const isKnownType = (type: string): type is ItemTypeName => Object.hasOwn(sources, type)

/** The view of a type, if it is here. */
export const viewOf = (type: ItemTypeName) => sources[type].view as View<ItemTypeName> | undefined

/** Fetches the views that some types still lack, all at once. Rejects if one does not come. */
export async function loadViews(types: Iterable<string>): Promise<void> {
  await Promise.all([...new Set(types)].filter(isKnownType).map(loadView))
}

async function loadView<T extends ItemTypeName>(type: T) {
  const source: Sources[T] = sources[type]
  if (source.load) source.view ??= await source.load()
}
