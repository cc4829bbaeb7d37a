import { fetchNow, request } from '../network/request.ts'
import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import type { Variant } from '../store/state.ts'

/**
 * Lists the quiz's variants until the learner begins. Only a quiz that has variants comes with a link to their list, so
 * no other quiz costs a request. A failed request is ignored: the quiz can be taken as it is.
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
