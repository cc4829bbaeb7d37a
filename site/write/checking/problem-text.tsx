import type { FieldProblem, Missing } from '../../../authoring/check/at-field.ts'
import type { Difference } from '../../../authoring/check/problem.ts'
import { useEditor } from '../editor.ts'
import { labelAt } from '../field-label.ts'
import { useTexts, type WriteTexts } from '../texts.ts'
import { inEditorWords } from './editor-words.ts'

/**
 * What is wrong and what to do about it, mostly in the words of `lede check`, which are English. With `hasLabel` it begins
 * with the label of the field.
 */
export function ProblemText({ problem, hasLabel }: { problem: FieldProblem; hasLabel?: boolean }) {
  const t = useTexts()
  const { store } = useEditor()
  const { pointer = '', field, detail, fix, difference, missing } = problem
  const toWords = (text: string) => toSentence(inEditorWords(t, store.draft.items, text))
  const label = hasLabel && (field || missing) && (labelAt(t, pointer) ?? field)
  return (
    <span class="problem-text">
      {label && <b>{label}: </b>}
      {missing ? (
        missingText(t, missing)
      ) : (
        <span lang="en" dir="ltr">
          {toWords(detail)} <span class="fix">{toWords(fix)}</span>
          {difference && <Compared parts={difference} />}
        </span>
      )}
    </span>
  )
}

function missingText(t: WriteTexts, missing: Missing): string {
  if (missing === 'evidence') return t.evidenceHow
  return missing === 'picture' ? t.pictureMissing : t[`missing-${missing}`]
}

/** A quotation with the words of the passage: struck out is what only the quotation has. */
const Compared = ({ parts }: { parts: readonly Difference[] }) => (
  <q class="compared" dir="auto">
    {parts.map(({ kind, text }, index) =>
      kind === 'same' ? text : kind === 'quoted' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
    )}
  </q>
)

function toSentence(message: string): string {
  const text = message.trim()
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`
}
