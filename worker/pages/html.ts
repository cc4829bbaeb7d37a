import type { html } from 'hono/html'

/** What Hono's `html` template makes: text whose parts have been escaped, so it may stand in a page as it is. */
export type Html = ReturnType<typeof html>
