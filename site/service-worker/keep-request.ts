/** What a page of the host asks the service worker, about itself. */
export interface KeepRequest {
  /** The learner has answered something, or has a deck: keep the page if it is not kept. Else: if it is, bring it up to date. */
  begun: boolean
  /** The languages that its quizzes or its review speak: "ko". */
  languages: readonly string[]
}
