import { withFields } from '../draft/changes.ts'
import type { Draft, DraftSource } from '../draft/draft.ts'
import { useEditor } from '../editor.ts'
import { levels } from '../levels.ts'
import { useTexts } from '../texts.ts'
import { LanguageField } from './language-field.tsx'
import { OtherProblems, ProblemList } from './problem-list.tsx'
import { TextField } from './text-field.tsx'

const sourceFields = ['title', 'publisher', 'author', 'url', 'published', 'retrieved'] as const

const shownFields = [
  'title',
  'description',
  'language',
  'level',
  'mode',
  'items',
  'stimulus',
  ...sourceFields.map((name) => `source/${name}`),
]

/** What stands around the questions: title, language, source. */
export function AboutQuiz({ draft }: { draft: Draft }) {
  const t = useTexts()
  const { store } = useEditor()
  const { title, description = '', language, level, source = {}, mode = 'practice' } = draft
  const change = (fields: Parameters<typeof withFields<Draft>>[1], group?: string) =>
    store.change((draft) => withFields(draft, fields), group)
  const hasSource = Object.keys(source).length > 0
  const setSource = (name: keyof DraftSource, value: string) => {
    const written = withFields(source, { [name]: value || undefined })
    change({ source: Object.keys(written).length ? written : undefined }, `source ${name}`)
  }
  return (
    <details class="about">
      <summary>{t.aboutQuiz}</summary>
      <TextField
        id="quiz-title"
        label={t.title}
        at="/title"
        value={title}
        isRequired
        language={language}
        onValue={(title) => change({ title }, 'title')}
      />
      <TextField
        id="quiz-description"
        label={t.description}
        at="/description"
        value={description}
        language={language}
        onValue={(text) => change({ description: text || undefined }, 'description')}
      />
      <LanguageField value={language} onValue={(language) => change({ language }, 'language')} />
      <div class="field">
        <label for="quiz-level">{t.level}</label>
        <select
          id="quiz-level"
          value={level ?? ''}
          onChange={({ currentTarget }) => change({ level: currentTarget.value || undefined })}
        >
          <option value="">{t.noLevel}</option>
          {levels.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
        <ProblemList at="/level" />
      </div>
      <div class="field">
        <label for="quiz-mode">{t.previewMode}</label>
        <select
          id="quiz-mode"
          value={mode}
          onChange={({ currentTarget }) => change({ mode: currentTarget.value as 'practice' | 'test' })}
        >
          <option value="practice">{t.practiceHow}</option>
          <option value="test">{t.testHow}</option>
        </select>
        <ProblemList at="/mode" />
      </div>
      <fieldset>
        <legend>{t.source}</legend>
        {sourceFields.map((name) => (
          <TextField
            key={name}
            id={`source-${name}`}
            label={t[`source-${name}`]}
            at={`/source/${name}`}
            value={source[name] ?? ''}
            isRequired={hasSource && (name === 'title' || name === 'publisher')}
            onValue={(value) => setSource(name, value)}
          />
        ))}
      </fieldset>
      <OtherProblems at="" shown={shownFields} />
    </details>
  )
}
