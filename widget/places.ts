/**
 * What the loader fetches for pages with `<div data-lede-quiz="…">`: the element goes into each, around what the author
 * put there, now and each time the page adds, changes or rewrites one.
 */

const place = 'div[data-lede-quiz]'
const element = 'lede-quiz'

/** What an embed can say of its quiz, and where a div says it. */
const attributes = {
  quiz: 'data-lede-quiz',
  mode: 'data-mode',
  lang: 'data-lang',
  theme: 'data-theme',
  passage: 'data-passage',
  sureness: 'data-sureness',
}

function fill(div: Element) {
  const quiz = div.querySelector(element) ?? document.createElement(element)
  for (const [name, source] of Object.entries(attributes)) {
    const value = div.getAttribute(source)
    if (value === null) quiz.removeAttribute(name)
    else quiz.setAttribute(name, value)
  }
  if (quiz.parentNode) return
  quiz.append(...div.childNodes)
  div.append(quiz)
}

function fillNew() {
  for (const div of document.querySelectorAll(place)) if (!div.querySelector(element)) fill(div)
}

fillNew()
new MutationObserver((changes) => {
  for (const { attributeName, target } of changes) {
    if (attributeName && (target as Element).matches(place)) fill(target as Element)
  }
  fillNew()
}).observe(document, { subtree: true, childList: true, attributeFilter: Object.values(attributes) })
