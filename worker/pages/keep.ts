import { html } from 'hono/html'

/** For pages on which learners answer: has the browser keep them once they have begun, for where there is no network. */
export const renderKeep = () => html`<script type="module" src="/keep-page.js" async fetchpriority="low"></script>`
