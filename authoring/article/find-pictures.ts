import type { ArticlePicture } from './article.ts'

/** The attribute that names an image's picture by its index. */
export const pictureIndex = 'data-picture'

/** Names of images that are no pictures of an article. */
const decoration =
  /(?:^|[\W_])(?:avatar|logo|icon|emoji|spacer|pixel|tracking|badge|sprite|beacon|gravatar)s?(?:[\W_]|$)/i
const smallest = 60
const sources = ['data-src', 'data-lazy-src', 'data-original', 'data-full-src', 'data-srcset', 'srcset']

/**
 * Finds the pictures below an element and marks their images with `pictureIndex`. Images that load late get their
 * address; icons, and the captions of pictures, are removed. `base` is the address of the page, if it is known.
 */
export function findPictures(body: Element, base: string | undefined): ArticlePicture[] {
  for (const spare of body.querySelectorAll('noscript')) useSpare(spare)
  const pictures: ArticlePicture[] = []
  for (const image of [...body.querySelectorAll('img')]) {
    const src = sourceOf(image)
    if (src === undefined || isDecoration(image, src)) {
      image.remove()
      continue
    }
    const caption = readCaption(image)
    const url = addressOf(src, base)
    pictures.push({ src, ...(url && { url }), alt: readAlt(image), ...(caption && { caption }) })
    image.setAttribute(pictureIndex, String(pictures.length - 1))
    image.setAttribute('src', src)
  }
  for (const caption of body.querySelectorAll(captions)) caption.remove()
  return pictures
}

/** An image for browsers without scripts is the one whose placeholder is before it. */
function useSpare(spare: Element): void {
  const image = spare.querySelector('img')
  const before = spare.previousElementSibling
  const placeholder = before?.localName === 'img' ? before : before?.querySelector('img')
  if (image && placeholder && sourceOf(placeholder) === undefined) placeholder.replaceWith(image)
  if (image && !placeholder) spare.replaceWith(image)
  else spare.remove()
}

const isPlaceholder = (src: string) =>
  src === '' ||
  /^(?:data:image\/(?:gif|svg)|about:)/i.test(src) ||
  /(?:placeholder|blank|spacer|transparent)\b/i.test(src)

/** The address of an image; undefined if it only has a placeholder. */
function sourceOf(image: Element): string | undefined {
  const own = image.getAttribute('src')?.trim() ?? ''
  if (!isPlaceholder(own)) return own
  const late = sources.map((name) => image.getAttribute(name)).find(Boolean)
  const source = image.parentElement?.localName === 'picture' ? image.parentElement.querySelector('source') : null
  const found = late ?? source?.getAttribute('srcset') ?? source?.getAttribute('data-srcset')
  return found?.trim().split(/,?\s/)[0] || undefined
}

function isDecoration(image: Element, src: string): boolean {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(image.getAttribute(name) ?? '', 10))
  if (sizes.some((size) => size <= smallest) || /^data:image\/svg/i.test(src)) return true
  const file = src.startsWith('data:') ? '' : (src.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
  return decoration.test(`${image.getAttribute('class') ?? ''} ${file}`)
}

/** A text that describes the picture; a file name does not. */
function readAlt(image: Element): string {
  const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()
  return /^\S+\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(alt) ? '' : alt.slice(0, 500)
}

const captions = 'figcaption, .wp-caption-text, .thumbcaption, .image-caption, .img_desc'
const credits = '.credit, [class*="credit"], [class*="copyright"], [class*="source"], small, cite'

function readCaption(image: Element): string | undefined {
  const frame = image.closest('figure, .wp-caption, .thumb, .thumbinner, .image, [class*="photo"]')
  const caption = frame?.querySelector(captions)?.cloneNode(true) as Element | undefined
  if (!caption) return undefined
  for (const credit of caption.querySelectorAll(credits)) credit.remove()
  return withoutCredit((caption.textContent ?? '').replace(/\s+/g, ' ').trim()) || undefined
}

const withoutCredit = (text: string) =>
  text
    .replace(
      /\s*[([]?(?:photo(?:graph)?|foto|image|picture|bild|credit|crédits?|illustration|사진)(?:s| credit)?(?: by|:| ?=| ?\/).*$/iu,
      '',
    )
    .replace(/\s*[([]?(?:©|\(c\)).*$/i, '')
    .trim()

function addressOf(src: string, base: string | undefined): string | undefined {
  if (/^(?:https?:|data:)/i.test(src)) return src
  if (src.startsWith('//')) return `https:${src}`
  // A browser that saves a page with its files puts them into a folder of this name.
  if (base === undefined || /(?:^|\/)[^/]*_files\//.test(src) || !URL.canParse(src, base)) return undefined
  return new URL(src, base).href
}
