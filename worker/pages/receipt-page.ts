import { html } from 'hono/html'
import { renderDocument } from './document.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'

/**
 * The page that checks a receipt. The receipt is in the fragment of the URL, or pasted; `site/receipt.ts` asks the host and
 * shows one of the results, which are in the page from the start.
 */
export const renderReceiptPage = (strings: PageStrings): Html =>
  renderDocument({
    title: strings.receipt,
    language: strings.locale,
    strings,
    head: html`<script type="module" src="/receipt.js"></script>`,
    main: html`<article class="story receipt">
<header>
<h1>${strings.receipt}</h1>
<p class="standfirst">${strings.receiptHow}</p>
</header>
<div role="status">
<div id="genuine" hidden>
<h2>✓ ${strings.receiptGenuine}</h2>
<dl>
<dt>${strings.quiz}</dt><dd><a data-part="quiz"></a></dd>
<dt>${strings.receiptScore}</dt><dd data-part="score"></dd>
<dt>${strings.receiptSubmitted}</dt><dd data-part="submitted"></dd>
<dt>${strings.receiptMark}</dt><dd><strong data-part="mark"></strong> – ${strings.receiptMarkHow}</dd>
</dl>
<p data-mode="practice" hidden>${strings.feedbackEach}</p>
<p data-mode="test" hidden>${strings.feedbackAtEnd}</p>
</div>
<p id="false" hidden><strong>✗ ${strings.receiptFalse}</strong></p>
<p id="failed" hidden>${strings.receiptFailed}</p>
</div>
<form>
<label for="link">${strings.receiptLink}</label>
<p class="asked"><input id="link" name="link" dir="ltr" autocomplete="off" spellcheck="false" required> <button>${strings.checkReceipt}</button></p>
</form>
</article>`,
  })
