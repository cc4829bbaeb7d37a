import { parseHTML } from 'linkedom'

/** What an editor leaves of what is pasted into it: elements by name, each with the attributes that it may keep. */
type Kept = Readonly<Record<string, readonly (string | RegExp)[]>>

const text: Kept = { a: ['href', 'title', 'target', 'rel'], b: [], em: [], h2: [], p: [], strong: [], span: [] }

const kept: Record<string, Kept> = {
  /** WordPress for authors: the tags that wp_kses_post() allows, as far as they matter here. */
  wordpress: { ...text, div: ['class', 'id', 'lang', /^data-/] },
  /**
   * Moodle's editor for teachers: the elements that TinyMCE knows, and scripts, which Moodle has it leave alone; it does not
   * clean them again in descriptions and pages.
   */
  moodle: {
    ...text,
    div: ['class', 'id', /^data-/],
    iframe: ['src', 'title', 'width', 'height', 'style', 'allow'],
    script: [/./],
  },
  /** MediaWiki for everyone: the elements of Sanitizer.php, as far as they matter here. It has links of its own. */
  mediawiki: { div: ['class', 'id', 'lang', 'style', /^data-/], p: [], span: [] },
  /** Canvas: the elements and attributes that it allows in what is saved. */
  canvas: { ...text, div: ['class', 'id'], iframe: ['src', 'title', 'width', 'height', 'style', 'allowfullscreen'] },
}

export type Editor = keyof typeof kept

/** Pastes a snippet into an editor, saves, and returns the HTML that readers of the page get. */
export function pasteInto(editor: Editor, snippet: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${snippet}</body></html>`)
  const allowed = kept[editor] as Kept
  for (const element of [...document.body.querySelectorAll('*')]) {
    const attributes = allowed[element.localName]
    if (!attributes) {
      element.replaceWith(
        ...(element.localName === 'script' || element.localName === 'style' ? [] : element.childNodes),
      )
      continue
    }
    for (const { name } of [...element.attributes]) {
      const isAllowed = attributes.some((one) => (typeof one === 'string' ? one === name : one.test(name)))
      if (!isAllowed) element.removeAttribute(name)
    }
  }
  return document.body.innerHTML
}
