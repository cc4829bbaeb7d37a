import { readArticleQuiz } from '../../browser/server.ts'

/** The article's quiz with its items, which are of all types, repeated up to a number. A third have no explanation. */
export async function longDraft(count: number) {
  const { items, ...quiz } = await readArticleQuiz()
  const repeated = Array.from({ length: count }, (_, index) => {
    const { feedback, ...item } = items[index % items.length]
    return { ...item, id: `item-${index}`, ...(index % 3 && { feedback }) }
  })
  return { ...quiz, items: repeated }
}
