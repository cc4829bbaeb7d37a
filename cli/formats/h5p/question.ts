import { z } from 'zod'

/** One question as a package holds it: a content type with its content. */
export interface Question {
  /** Machine name, with a version where the package gives one: "H5P.MultiChoice 1.16". */
  library: string
  params: unknown
  /** Its place among the questions, from 1; none where it is the whole package. */
  place?: number
  title?: string
}

const text = z.string().optional().catch(undefined)

/** What H5P says of a content: its title, who made it, and under what licence it may be used. */
export const metadata = z
  .object({
    title: text,
    license: text,
    licenseVersion: text,
    source: text,
    authors: z.array(z.object({ name: z.string() })).catch([]),
    author: text,
  })
  .catch({ authors: [] })

/** The licence and the makers of a content, in a line; undefined where the package names none. */
export function describeLicence({ license, licenseVersion, authors, author, source }: z.infer<typeof metadata>) {
  // "U" is H5P's word for a licence that nobody has named.
  const licence = license && license !== 'U' ? [license, licenseVersion].filter(Boolean).join(' ') : undefined
  const makers = [...authors.map(({ name }) => name), author].filter(Boolean).join(', ')
  const parts = [licence && `licence ${licence}`, makers && `made by ${makers}`, source && `source ${source}`]
  return parts.filter(Boolean).join('; ') || undefined
}

/** The machine name without its version. */
export const libraryName = (library: string): string => library.trim().split(' ')[0] as string
