/** The names of a category, outermost first, without Moodle's prefix; `//` is a slash in a name. */
export function readCategory(path: string): string | undefined {
  const names = path.trim().split(/(?<!\/)\/(?!\/)/)
  if (/^\$\w+\$$/.test(names[0] ?? '')) names.shift()
  if (names[0] === 'top') names.shift()
  const plain = names.map((name) => name.replaceAll('//', '/').trim())
  return plain.filter(Boolean).join(' / ') || undefined
}

/** A title as a category of the course: one name, on one line, a slash at its edge kept from the others by a space. */
export const writeCategory = (title: string): string =>
  `$course$/top/${title
    .replace(/\s+/g, ' ')
    .replaceAll('/', '//')
    .replace(/^(?=\/)/, ' ')
    .replace(/(?<=\/)$/, ' ')}`
