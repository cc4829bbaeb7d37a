const segmenters = new Map<string, Intl.Segmenter>()

/** The sentences of a text, as Unicode Standard Annex 29 and the language's own rules find them. */
export function splitSentences(text: string, language: string): string[] {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = makeSegmenter(language)
    segmenters.set(language, segmenter)
  }
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean)
}

/** A quiz with an invalid language tag still has sentences to split. */
function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}
