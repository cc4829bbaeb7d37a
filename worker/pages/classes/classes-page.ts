import { html } from 'hono/html'
import { renderDocument } from '../document.ts'
import type { Html } from '../html.ts'
import type { PageStrings } from '../strings/language.ts'

/**
 * The shell of the teachers' pages of classes: `/classes` and `/classes/{class}`. It is the same for every class: what a
 * class holds is fetched and opened by the script, with the secret in the fragment, which no server sees.
 */
export const renderClassesPage = (strings: PageStrings, origin: string, isList: boolean): Html =>
  renderDocument({
    title: isList ? 'Make a class' : 'A class',
    description: 'Give a quiz to a class without accounts, and see who has handed in and what went wrong.',
    language: strings.locale,
    strings,
    ...(isList && { canonical: `${origin}/classes` }),
    head: html`<link rel="stylesheet" href="/classes.css">
<script type="module" src="/classes.js"></script>`,
    main: html`<div id="classes"><p class="fallback" lang="en" dir="ltr">This page needs scripts: names and keys are made and kept in your browser,
never on this host.</p></div>`,
  })
