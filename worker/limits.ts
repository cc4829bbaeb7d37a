/** All numeric limits of the API, each with its unit in its name. */
export const limits = {
  bodyBytes: 64 * 1024,
  /** A quiz of 200 items with feedback exceeds `bodyBytes`. */
  quizBytes: 1024 * 1024,
  /** D1's limit of bound parameters per statement. */
  mediaPerStatement: 100,
  /** 128 bits in base64url: a shorter author key is refused, even if its hash is right. */
  authorKeyCharacters: 22,
  quizzesPerPage: 50,
  /** A body can have thousands of errors; after these are fixed, the next request returns the rest. */
  errorsPerProblem: 100,
  /** All database calls of one request share this, so that it is answered within five seconds of its body. */
  databaseMilliseconds: 4_000,
  /** How long a read with a fallback waits for the database. */
  patienceMilliseconds: 1_500,
  /** How long an isolate trusts its current version of a quiz. */
  currentMilliseconds: 60_000,
  /** How long it uses an older one before it queries a failing database again. */
  staleMilliseconds: 5_000,
  /** How long an isolate trusts that an id is unknown: another isolate may be publishing it. */
  missMilliseconds: 3_000,
  memoryCacheBytes: 16 * 1024 * 1024,
  /** What a quiz that only classes take weighs in the memory cache: it has no public view. */
  classOnlyWeight: 16 * 1024,
  currentEntries: 10_000,
  missEntries: 1_000,
  /** Networks that an isolate remembers for beginning too many attempts. */
  stoppedEntries: 10_000,
  /** How long it lets them begin none: the period of the rate limit. */
  stoppedMilliseconds: 60_000,
  /** Attempts that were never handed in are deleted after so many days without a change. */
  openAttemptDays: 30,
  /** Attempts deleted by one statement. */
  deletedPerStatement: 1_000,
  /** A class that no seat has joined is deleted after so many days. */
  unclaimedClassDays: 7,
  /** How long a join code works. */
  joinCodeMinutes: 60,
  /** Rows of six parameters, below D1's limit of 100. */
  seatsPerStatement: 16,
  /** Expired classes that are looked up by one statement. */
  classesPerStatement: 50,
  retryAfterStorageSeconds: 2,
  retryAfterFloodSeconds: 30,
} as const
