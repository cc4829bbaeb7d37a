/** What wrangler.toml and the secrets give the worker. */
export interface Bindings {
  DB: D1Database
  ASSETS: Fetcher
  FLOOD_LIMIT: RateLimit
  PUBLISH_LIMIT: RateLimit
  /** SHA-256 of the author key, in hexadecimal. Without it nothing can be published. */
  AUTHOR_KEY_HASH?: string
  /** The quiz that "/" shows. */
  FRONT_QUIZ: string
}
