import { type ContentLanguage, contentIn } from '../../core/content-language.ts'

/** The `lang` and `dir` of texts of the quiz; those of English while its tag is empty or incomplete. */
export function languageOf(tag: string): ContentLanguage {
  try {
    return contentIn(tag)
  } catch {
    return contentIn('en')
  }
}
