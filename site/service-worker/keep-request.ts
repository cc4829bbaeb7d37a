/** A page's request to the service worker to keep it. */
export interface KeepRequest {
  /** True if the learner has answered or has a deck: keep the page. Else only update it if it is kept. */
  begun: boolean
  /** The languages of its quizzes or its review, such as "ko". */
  languages: readonly string[]
}
