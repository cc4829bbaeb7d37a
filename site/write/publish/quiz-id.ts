const longest = 60

/** An id for a quiz, from the words of its title. */
export function idOfTitle(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '')
  return words.slice(0, longest).replace(/-+$/, '') || 'quiz'
}

export const isQuizId = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80

/** False for the id of a draft without a name, and for the names of copies of files, such as "roofs (1)". */
export const isChosen = (quiz: string): boolean => quiz !== 'my-quiz' && isQuizId(quiz)
