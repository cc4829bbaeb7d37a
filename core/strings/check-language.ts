import type { Forms, Texts } from './texts.ts'

type Text = string | Forms

/** The texts of a language, by file. */
export type Tables = Readonly<Record<string, Texts>>

/** Numbers that occur in quizzes and scores; plural forms for millions may be missing. */
const amounts = [...Array(1000).keys(), 0.5, 1.5, 2.25]

/** Reports texts, placeholders and plural forms that a language is missing, or that English does not have. */
export function checkLanguage(tag: string, language: Partial<Tables>, english: Tables): string[] {
  return Object.entries(english).flatMap(([part, sources]) => {
    const texts = language[part] ?? {}
    const extra = Object.keys(texts).filter((key) => !Object.hasOwn(sources, key))
    return [
      ...extra.map((key) => `${tag}: ${part}.${key} is not in English.`),
      ...Object.entries(sources).flatMap(([key, source]) =>
        checkText(tag, texts[key], source).map((problem) => `${tag}: ${part}.${key} ${problem}`),
      ),
    ]
  })
}

function checkText(tag: string, text: Text | undefined, source: Text): string[] {
  if (!text) return ['is missing.']
  const wanted = placeholdersIn(typeof source === 'string' ? source : (source.other ?? ''))
  if (typeof text === 'string') {
    const uncounted = typeof source !== 'string' && categoriesOf(tag).size > 1
    return [...(uncounted ? ['needs its plural forms.'] : []), ...checkPlaceholders(text, wanted)]
  }
  const categories = categoriesOf(tag)
  return [
    ...[...categories.keys()].filter((category) => !text[category]).map((category) => `has no form "${category}".`),
    ...Object.keys(text)
      .filter(
        (category) =>
          !pluralRules(tag)
            .resolvedOptions()
            .pluralCategories.includes(category as never),
      )
      .map((category) => `has the form "${category}", which the language has not.`),
    ...Object.entries(text).flatMap(([category, form]) => {
      // A form for a single number may spell it out or omit it.
      const alone = categories.get(category as Intl.LDMLPluralRule)?.filter(Number.isInteger).length === 1
      return checkPlaceholders(form, wanted, alone ? 1 : 0)
    }),
  ]
}

function checkPlaceholders(text: string, wanted: string[], mayLack = 0): string[] {
  const found = placeholdersIn(text)
  const missing = wanted.filter((each) => !found.includes(each))
  return [
    ...(missing.length > mayLack ? missing.map((each) => `has no ${each}.`) : []),
    ...found.filter((each) => !wanted.includes(each)).map((each) => `has ${each}, which English has not.`),
  ]
}

const placeholdersIn = (text: string) => [...new Set(text.match(/\{[^}]*\}?/g))]

const pluralRules = (tag: string) => new Intl.PluralRules(tag)

/** The plural categories of a language for these numbers, with the numbers. */
function categoriesOf(tag: string): Map<Intl.LDMLPluralRule, number[]> {
  const rules = pluralRules(tag)
  return Map.groupBy(amounts, (amount) => rules.select(amount))
}
