import { fetchNow, request } from '../network/request.ts'
import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import type { Variant } from '../store/state.ts'

/**
 * Lists the quiz's variants until the learner begins. Only quizzes with variants have a link to their list, so other
 * quizzes cost no request. A failed request is ignored: the quiz works without the list.
 */
export function findVariants(store: QuizStore) {
  const { host, quiz } = store.state.embed
  watch(
    store,
    ({ shown, published }) => (shown?.attempt.status === 'not-started' ? published?.link : undefined),
    async (link) => {
      const [, path] = /<(\/[^>]+)>; rel="collection"/.exec(link ?? '') ?? []
      const list = path && (await request<{ quizzes: Variant[] }>(fetchNow, host + path))
      if (list && 'body' in list)
        store.dispatch({ type: 'variants', variants: list.body.quizzes.filter(({ id }) => id !== quiz) })
    },
  )
}
