import { useState } from 'preact/hooks'
import { withFields, withItem } from '../draft/changes.ts'
import type { DraftItem } from '../draft/draft.ts'
import { changeType } from '../draft/new-item.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { pictureTarget } from '../pictures/picture-target.ts'
import { useIntake } from '../pictures/use-intake.ts'
import { useTexts } from '../texts.ts'
import { AllowedRules } from './allowed-rules.tsx'
import { EvidenceField } from './evidence-field.tsx'
import type { FormProps } from './form.ts'
import { fieldsOf, itemForms } from './index.ts'
import { ItemPicture, pictureId, withPicture } from './item-picture.tsx'
import { OtherProblems } from './problem-list.tsx'
import { TextField } from './text-field.tsx'
import { TypePicker } from './type-picker.tsx'

/** The fields of every type that show their problems. */
const commonFields = ['prompt', 'evidence', 'feedback', 'hint', 'attribution', 'skill', 'allow', 'media']

interface ItemFormProps {
  item: DraftItem
  index: number
  /** True for an item that has just been made: what is missing in a field is shown once the field was left. */
  isNew: boolean
  language: string
}

/** The fields of an item: those of its type, and those that every item has. */
export function ItemForm({ item, index, isNew, language }: ItemFormProps) {
  const t = useTexts()
  const { store } = useEditor()
  const { id, type } = item
  const at = `/items/${index}`
  const [isMore] = useState(item.attribution !== undefined)
  const change: FormProps['change'] = (edit, field) =>
    store.change(withItem(id, edit), field === undefined ? undefined : `${id} ${field}`)
  const Form = itemForms[type]
  const set = (field: 'prompt' | 'feedback' | 'hint' | 'attribution' | 'skill', value: string) =>
    change((item) => withFields(item, { [field]: field === 'prompt' ? value : value || undefined }), field)
  const intake = useIntake((taken) => {
    change(withPicture(taken))
    focusSoon(pictureId(item))
  })
  return (
    <div
      class="form"
      data-new={isNew || undefined}
      onFocusOut={({ target }) => (target as Element).closest('.field')?.toggleAttribute('data-left', true)}
      {...pictureTarget((files) => intake.take(files))}
    >
      <details class="type">
        <summary>{t.typeIs(t[`type-${type}`])}</summary>
        <TypePicker label={t.changeType} chosen={type} onChoose={(to) => change((item) => changeType(item, to))} />
      </details>
      <TextField
        id={`prompt-${id}`}
        label={type === 'true-false' ? t.statement : t.prompt}
        at={`${at}/prompt`}
        value={item.prompt}
        language={language}
        onValue={(value) => set('prompt', value)}
      />
      <ItemPicture {...{ item, index, at, language, change, intake }} />
      <Form item={item} at={at} language={language} change={change} />
      <EvidenceField item={item} at={at} change={change} language={language} />
      <TextField
        id={`feedback-${id}`}
        label={t.feedback}
        note={t.feedbackHow}
        at={`${at}/feedback`}
        value={item.feedback ?? ''}
        language={language}
        onValue={(value) => set('feedback', value)}
      />
      <details open={isMore}>
        <summary>{t.more}</summary>
        <TextField
          id={`hint-${id}`}
          label={t.hint}
          note={t.hintHow}
          at={`${at}/hint`}
          value={item.hint ?? ''}
          language={language}
          onValue={(value) => set('hint', value)}
        />
        <TextField
          id={`attribution-${id}`}
          label={t.attribution}
          note={t.attributionHow}
          at={`${at}/attribution`}
          value={item.attribution ?? ''}
          language={language}
          onValue={(value) => set('attribution', value)}
        />
        <TextField
          id={`skill-${id}`}
          label={t.skill}
          note={t.skillHow}
          at={`${at}/skill`}
          value={item.skill ?? ''}
          language={language}
          onValue={(value) => set('skill', value)}
        />
      </details>
      <AllowedRules item={item} at={at} change={change} language={language} />
      <OtherProblems at={at} shown={[...commonFields, ...fieldsOf[type]]} />
    </div>
  )
}
