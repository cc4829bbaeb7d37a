/**
 * Loaded on pages with `<div data-lede-quiz="…">`: puts a `<lede-quiz>` into each `div`, around the author's content, at
 * once and whenever the page adds, changes or rewrites one.
 */

const embedDiv = 'div[data-lede-quiz]'
const element = 'lede-quiz'

/** The element's attributes, each with the `div` attribute that it is copied from. */
const attributes = {
  quiz: 'data-lede-quiz',
  mode: 'data-mode',
  lang: 'data-lang',
  theme: 'data-theme',
  passage: 'data-passage',
  sureness: 'data-sureness',
  assignment: 'data-assignment',
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
  for (const div of document.querySelectorAll(embedDiv)) if (!div.querySelector(element)) fill(div)
}

fillNew()
new MutationObserver((changes) => {
  for (const { attributeName, target } of changes) {
    if (attributeName && (target as Element).matches(embedDiv)) fill(target as Element)
  }
  fillNew()
}).observe(document, { subtree: true, childList: true, attributeFilter: Object.values(attributes) })
