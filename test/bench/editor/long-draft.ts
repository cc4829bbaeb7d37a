import { readArticleQuiz } from '../../browser/server.ts'

/** The article's quiz with its items, which are of all types, repeated up to a number. */
export async function longDraft(count: number) {
  const { items, ...quiz } = await readArticleQuiz()
  const repeated = Array.from({ length: count }, (_, index) => ({
    ...items[index % items.length],
    id: `item-${index}`,
  }))
  return { ...quiz, items: repeated }
}
