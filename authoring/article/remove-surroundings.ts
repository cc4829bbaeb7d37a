/** Elements whose content nobody reads as text. */
const unread = 'script, style, template, link, meta, svg, canvas, iframe, object, embed, video, audio'

/** Elements around or between an article's text. */
const around = [
  'nav, form, button, input, select, textarea, dialog, menu',
  '[hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"]',
  '[role="dialog"], [role="alertdialog"], [role="complementary"], [role="toolbar"], [role="menu"]',
  'sup.reference, .mw-editsection, .noprint, .printonly, .mw-jump-link',
].join(', ')

/** Words of class names and ids that sites give to what is not of the article. */
const words = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'ads?|advert\\w*|adslot|sponsor\\w*|promo\\w*|outbrain|taboola|newsletter\\w*|subscri\\w*|signup|sign-up|paywall|donat\\w*',
    'cookies?|consent|gdpr|onetrust|cmp|popup|modal|overlay|toast',
    'related\\w*|recommend\\w*|read-?more|most-?read|more-?on|trending|sharing|share\\w*|social\\w*|sharedaddy|jp-relatedposts',
    'breadcrumbs?|pagination|toc|navbox|infobox|hatnote|sidebar|comments?|disqus|author-?bio|clap\\w*|follow\\w*',
    'sr-only|screen-reader-text|visually-?hidden|skip-?link|print-only|feedback|rating',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
)

/** What has a larger share of a page's text is not around the article. */
const largestShare = 0.3

const lengthOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').length

/** Removes from a page what is not of its article: scripts, menus, adverts, newsletters, dialogs, boxes of links. */
export function removeSurroundings(body: Element): void {
  for (const element of body.querySelectorAll(unread)) element.remove()
  const most = lengthOf(body) * largestShare
  const isSmall = (element: Element) => !element.querySelector('h1, article, main') && lengthOf(element) <= most
  for (const element of body.querySelectorAll(around)) if (isSmall(element)) element.remove()
  for (const element of body.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    if (words.test(names) && !/^(?:html|body|main|article|h1)$/.test(element.localName) && isSmall(element))
      element.remove()
  }
}
