/** Functions that run in the page. Each uses nothing of this file. */

/** The number of pixels of a screenshot that have a colour. */
export async function countPixels(png: string, [red, green, blue]: [number, number, number]): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] }
  let count = 0
  for (let index = 0; index < data.length; index += 4) {
    if (data[index] === red && data[index + 1] === green && data[index + 2] === blue) count++
  }
  return count
}

/** True once the service worker keeps a page, by its path. */
export async function isKept(path: string): Promise<boolean> {
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys()
    if (requests.some(({ url }) => new URL(url).pathname === path)) return true
  }
  return false
}

/** Pixels of the document that can only be seen by scrolling sideways. */
export const hiddenAside = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** Pixels of a frame's document that can only be seen by scrolling, and pixels of the frame that stay empty. */
export function misfit() {
  const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
  const content = document.documentElement.getBoundingClientRect().height
  return {
    hidden: scrollHeight - clientHeight,
    hiddenAside: scrollWidth - clientWidth,
    empty: Math.floor(Math.max(0, clientHeight - content)),
  }
}

/** The direction of the quiz, and whether the box of its first choice is on the right of the text. */
export function readDirection() {
  const quiz = document.querySelector('lede-quiz')?.shadowRoot?.querySelector('section')
  const input = quiz?.querySelector('input[type=radio]')
  const text = input?.closest('label')?.querySelector('span')
  const [box, words] = [input, text].map((each) => each?.getBoundingClientRect())
  return { direction: quiz && getComputedStyle(quiz).direction, boxIsRight: (box?.left ?? 0) > (words?.left ?? 0) }
}
