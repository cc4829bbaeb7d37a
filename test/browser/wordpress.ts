/**
 * What WordPress makes of an oEmbed answer of a host that it does not know, since its version 5.9: of the HTML it keeps a
 * quotation without attributes and a frame; both get a secret, the frame in its address too; the frame may run scripts and
 * nothing else, and stays hidden until it has spoken.
 */
function filterLikeWordPress(html: string, secret: string): string {
  const quotation = /<blockquote>.*?<\/blockquote>/s.exec(html)?.[0] ?? ''
  const [, attributes = ''] = /<iframe(.*?)><\/iframe>/s.exec(html) ?? []
  const kept = [...attributes.matchAll(/ (src|width|height|frameborder|title)="[^"]*"/g)]
    .map(([whole]) => whole)
    .join('')
  const known = kept.replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
  return [
    quotation.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`),
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"`,
    quotation && ` style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"`,
    `${known}></iframe>`,
  ].join('')
}

/**
 * A page with what WordPress puts into it, and a script that listens as WordPress's does: it tells each frame that it is
 * ready, takes words only with the secret of the frame that they come from, then shows the frame instead of the
 * quotation, and holds heights between 200 and 1,000.
 */
export const wordPressPage = (content: string) => `<main style="width: 600px">${content}</main><script>
  const withSecret = (name, secret) => [...document.querySelectorAll(name + '[data-secret="' + secret + '"]')]
  addEventListener('message', ({ data, source }) => {
    if (!data || !/^[a-z0-9]+$/i.test(data.secret)) return
    for (const quotation of withSecret('blockquote', data.secret)) quotation.style.display = 'none'
    for (const frame of withSecret('iframe', data.secret).filter((frame) => frame.contentWindow === source)) {
      frame.removeAttribute('style')
      if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000)
    }
  })
  addEventListener('DOMContentLoaded', () => {
    for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')
    }
  })
</script>`

/** Does what WordPress does with the address of a quiz's page on a line of its own, and answers what it puts there. */
export async function fetchLikeWordPress(address: string, secret: string): Promise<string> {
  const headers = { 'User-Agent': 'WordPress/6.9; https://blog.example' }
  const page = await (await fetch(address, { headers })).text()
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await fetch(`${found.replaceAll('&amp;', '&')}&maxwidth=600&maxheight=900`, { headers })
  const { html } = (await answer.json()) as { html: string }
  return filterLikeWordPress(html, secret)
}
