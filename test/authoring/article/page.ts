/** An article's page as sites write them: facts in several places that do not quite agree, and much around the text. */
export const page = (head = '', text = paragraphs) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>The lamp goes dark | The Harbour Gazette</title>
${head}
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article>
<h1>The lamp goes dark</h1>
<figure><img src="lamp.jpg" alt=""><figcaption>The lamp in 1950</figcaption></figure>
${text}
<aside>Read also: the harbour in pictures</aside>
</article>
<footer>© The Harbour Gazette</footer>
</body>
</html>`

const paragraphs = `
<p>The keeper, Tom Reyes, left the lighthouse in 1987, after <em>forty</em> years of service on the island. Since then a
machine has lit the lamp every night. <a href="https://else.example">Nobody</a> lives there now.</p>
<p>The council voted to switch the lamp off on Friday. “It costs too much,” said the mayor, while fishermen protested
against the decision in the harbour and in front of the town hall.</p>
<p>A museum may open in 2027, if 40 volunteers can be found. The mayor said that there was a_plan_b for it.</p>`

export const openGraph = `
<link rel="canonical" href="https://gazette.example/lamp">
<meta property="og:title" content="Lamp goes dark">
<meta property="og:site_name" content="The Harbour Gazette">
<meta property="article:published_time" content="2025-12-13T23:30:00-05:00">`

export const jsonLd = `
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "name": "Gazette"},
  {"@type": ["NewsArticle"], "headline": "The lamp of the lighthouse goes dark", "datePublished": "2025-12-12",
   "publisher": {"@type": "Organization", "name": "Harbour Gazette Ltd"}}
]}</script>`
