import { contentIn } from '../../core/content-language.ts'
import type { Variant } from '../store/state.ts'
import type { Spoken, Strings } from '../strings/language.ts'

interface VariantsProps {
  /** The quiz that is shown. */
  quiz: Variant
  variants: readonly Variant[]
  switchQuiz: (id: string) => void
}

/** Other quizzes to choose instead, until the learner has begun. */
export const Variants = ({ quiz, variants, switchQuiz }: VariantsProps, { strings }: Spoken) => (
  <>
    {strings.alsoIn}
    {variants.map((variant) => (
      <button
        type="button"
        class="variant"
        part="variant"
        key={variant.id}
        {...contentIn(variant.language)}
        onClick={() => switchQuiz(variant.id)}
      >
        {nameVariant(variant, [quiz, ...variants], strings)}
      </button>
    ))}
  </>
)

/** A language by its own name; with the level where it takes that to tell one quiz from another. */
function nameVariant({ language, level }: Variant, group: readonly Variant[], strings: Strings): string {
  const name = nameLanguage(language)
  const [first, second] = group.filter((other) => other.language === language)
  if (!second || !level) return name
  const shown = (group[0] === first && first?.level) || level
  return (level < shown ? strings.atEasierLevel : level > shown ? strings.atHarderLevel : strings.atLevel)(name, level)
}

/** A tag such as "de-x-leicht" has no name, and asking for it is an error. */
function nameLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) as string
  } catch {
    return language
  }
}
