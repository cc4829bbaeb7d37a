import { useMemo } from 'preact/hooks'
import { useEditor } from '../editor.ts'
import { useTexts } from '../texts.ts'
import { ProblemList } from './problem-list.tsx'

/** Languages offered by name. Any other tag can be written. */
const offered =
  'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lt lv mk ms nl no pl pt pt-BR ro ru sk sl sq sr sv sw ta th tr uk ur vi zh zh-Hant'.split(
    ' ',
  )

interface FieldProps {
  value: string
  onValue: (value: string) => void
}

/** The language of the quiz: a tag, chosen by the name of the language or written. */
export function LanguageField({ value, onValue }: FieldProps) {
  const t = useTexts()
  const { store } = useEditor()
  const languages = useMemo(
    () =>
      offered
        .map((tag) => ({ tag, name: nameOf(tag, t.locale) ?? tag }))
        .toSorted((a, b) => a.name.localeCompare(b.name, t.locale)),
    [t],
  )
  const name = nameOf(value, t.locale)
  return (
    <div class="field">
      <label for="quiz-language">{t.language}</label>
      <input
        id="quiz-language"
        list="languages"
        value={value}
        required
        autoComplete="off"
        aria-describedby="quiz-language-about"
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
        onBlur={store.endStep}
      />
      <datalist id="languages">
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </datalist>
      <div id="quiz-language-about">
        <p class="note">
          {name && `${name}. `}
          {t.languageHow}
        </p>
        <ProblemList at="/language" />
      </div>
    </div>
  )
}

/** The name of a language; undefined if the tag is invalid or unknown. */
function nameOf(tag: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag)
  } catch {
    return undefined
  }
}
