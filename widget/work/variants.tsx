import { contentIn } from '../../core/content-language.ts'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { Variant } from '../store/state.ts'
import type { Spoken, Strings } from '../strings/language.ts'

interface VariantsProps {
  /** The quiz shown. */
  quiz: Variant
  variants: readonly Variant[]
  switchQuiz: (id: string) => void
}

/** The quiz's variants, to choose from until the learner begins. */
export const Variants = ({ quiz, variants, switchQuiz }: VariantsProps, { strings }: Spoken) => (
  <>
    <ChangingText>{strings.alsoIn}</ChangingText>
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

/** A language by its own name, with the level if several variants share the language. */
function nameVariant({ language, level }: Variant, group: readonly Variant[], strings: Strings): string {
  const name = nameLanguage(language)
  const [first, second] = group.filter((other) => other.language === language)
  if (!second || !level) return name
  const shown = (group[0] === first && first?.level) || level
  return (level < shown ? strings.atEasierLevel : level > shown ? strings.atHarderLevel : strings.atLevel)(name, level)
}

/** A language by its own name, else its tag: `DisplayNames` throws for tags such as "de-x-leicht". */
function nameLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) as string
  } catch {
    return language
  }
}
