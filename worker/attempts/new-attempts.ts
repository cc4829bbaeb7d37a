/** The attempts that one address begins. Each is stored, so they have a limit of their own. */
export interface NewAttempts {
  /** Whether the address may begin none for now. It may still continue those that are recorded. */
  areStopped: boolean
  /** Counts one that was begun. */
  count: () => void
}
