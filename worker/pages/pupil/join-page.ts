import { html, raw } from 'hono/html'
import { languageIn } from '../../../core/strings/read-strings.ts'
import type { InterfaceLanguage } from '../../../locales/languages.ts'
import { seat } from '../../../locales/texts.generated.ts'
import { renderDocument } from '../document.ts'
import type { Html } from '../html.ts'
import type { PageStrings } from '../strings/language.ts'

/** The page to enter a ticket or code; `/t` is the same page, whose fragment has the ticket. */
export function renderJoinPage(strings: PageStrings): Html {
  const texts = seat[languageIn(strings.locale) as InterfaceLanguage]
  return renderDocument({
    title: strings.joinTitle,
    language: strings.locale,
    strings,
    head: html`<link rel="stylesheet" href="/join.css">`,
    main: html`<article class="story">
<h1>${strings.joinTitle}</h1>
<div class="join">
<p class="fallback">${strings.scriptsNeeded}</p>
</div>
<script type="application/json" id="texts">${raw(JSON.stringify(texts).replaceAll('<', '\\u003c'))}</script>
<script type="module" src="/join.js"></script>
</article>`,
  })
}
