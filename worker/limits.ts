/** Every limit of the API that is a number, in bytes, milliseconds, seconds or entries as its name says. */
export const limits = {
  bodyBytes: 64 * 1024,
  /** A quiz of 200 items with feedback does not fit into what an attempt gets. */
  quizBytes: 1024 * 1024,
  /** As many as a statement may have parameters. */
  mediaPerStatement: 100,
  /** 128 bits in base64url: a shorter author key is refused. */
  authorKeyCharacters: 22,
  quizzesPerPage: 50,
  /** A body may have thousands of errors: the rest is reported after these are corrected. */
  errorsPerProblem: 100,
  /** All database calls of one request share this, so that it is answered within five seconds of its body. */
  databaseMilliseconds: 4_000,
  /** How long a read that may have something older to fall back on waits for the database. */
  patienceMilliseconds: 1_500,
  /** How long an isolate takes the current version of a quiz for current. */
  currentMilliseconds: 60_000,
  /** How long it goes on with an older one before it asks a failing database again. */
  staleMilliseconds: 5_000,
  /** How long an isolate takes it for granted that there is no quiz of an id: another isolate may be publishing it. */
  missMilliseconds: 3_000,
  memoryCacheBytes: 16 * 1024 * 1024,
  currentEntries: 10_000,
  missEntries: 1_000,
  retryAfterStorageSeconds: 2,
  retryAfterFloodSeconds: 30,
} as const
