import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { FieldProblem } from '../../authoring/check/at-field.ts'
import type { Checker } from './checking/checker.ts'
import type { CheckedDraft } from './checking/messages.ts'
import type { Draft } from './draft/draft.ts'
import type { DraftStore } from './draft/draft-store.ts'
import { isSamePlace } from './draft/same-place.ts'
import { usePictureChanges, usePictures } from './pictures/use-pictures.ts'
import { useTexts } from './texts.ts'

/** What every part of the editor may use. It stays the same while a draft is open. */
export interface Editor {
  store: DraftStore
  checker: Checker
  /** Opens the form of an item, and closes that of another one. `isNew` if it has just been made. */
  openItem: (id: string | undefined, isNew?: boolean) => void
  /** Goes to the field of a value: in the form of an item, in the passage, or in the head of the quiz. */
  openPlace: (pointer: string) => void
  /** Shows a quotation in the passage. */
  showQuote: (quote: string) => void
}

const Opened = createContext<Editor>({} as Editor)
export const EditorProvider = Opened.Provider
export const useEditor = (): Editor => useContext(Opened)

/** The problems of the draft by their pointers, for the fields that show them. */
const Found = createContext<FoundProblems | undefined>(undefined)
export const ProblemsProvider = Found.Provider

/** The problems of a draft, which may have been changed since. */
export interface FoundProblems extends CheckedDraft {
  draft: Draft
}

/** The index of the item that a problem is about; -1 if it is about no item. */
export const itemIndexOf = ({ pointer = '' }: FieldProblem): number =>
  Number(/^\/items\/(\d+)/.exec(pointer)?.[1] ?? -1)

/** The title of a rule that items may break. */
export const useRuleTitle = () => {
  const { ruleTitles = {} } = useContext(Found) ?? {}
  return (rule: string): string => ruleTitles[rule] ?? rule
}

/** Changes values whose problems were found. Returns false, and changes nothing, if they are other ones by now. */
export function useChange(): (edit: (draft: Draft) => Draft, pointers: readonly string[]) => boolean {
  const found = useContext(Found)
  const { store } = useEditor()
  return (edit, pointers) => {
    if (!found || !pointers.every((pointer) => isSamePlace(pointer, found.draft, store.draft))) return false
    store.change(edit)
    return true
  }
}

/** The problems of a value, and with `deep` those inside it. */
export function useProblems(pointer: string, deep = true): readonly FieldProblem[] {
  const { problems = [] } = useContext(Found) ?? {}
  return problems.filter(({ pointer: at = '' }) => at === pointer || (deep && at.startsWith(`${pointer}/`)))
}

export function useDraft(store: DraftStore): Draft {
  const [draft, setDraft] = useState(store.draft)
  useEffect(() => {
    const follow = () => setDraft(store.draft)
    follow()
    return store.subscribe(follow)
  }, [store])
  return draft
}

/** How long after the last change the draft is checked, in ms. */
const checkAfter = 250

/** The checks of a draft: those of its last state until those of the current one are there. */
export function useChecked(checker: Checker, draft: Draft, quiz: string): FoundProblems | undefined {
  const { unfinishedQuestion: card } = useTexts()
  const pictures = usePictures()
  const pictureChanges = usePictureChanges()
  const [checked, setChecked] = useState<FoundProblems>()
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(async () => {
      const result = await checker.run('check', {
        draft,
        quiz,
        card,
        pictures: await pictures.findAll(draft),
      })
      if (!isLate) setChecked({ ...result, draft })
    }, checkAfter)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [checker, draft, quiz, pictureChanges])
  return checked
}
