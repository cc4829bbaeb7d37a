import { z } from 'zod'

/** One question as a package holds it: a content type with its content. */
export interface Question {
  /** Machine name, perhaps with a version: "H5P.MultiChoice 1.16". */
  library: string
  params: unknown
  /** Its number in the question set, from 1; undefined if it is the whole package. */
  place?: number
  title?: string
  /** The chapter of a book that it is in. */
  category?: string
}

const text = z.string().optional().catch(undefined)

/** Title, authors and licence of a content. */
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

/** The licence and authors of a content in a line; undefined if the package names none. */
export function describeLicence({ license, licenseVersion, authors, author, source }: z.infer<typeof metadata>) {
  // H5P writes "U" for an undisclosed licence.
  const licence = license && license !== 'U' ? [license, licenseVersion].filter(Boolean).join(' ') : undefined
  const makers = [...authors.map(({ name }) => name), author].filter(Boolean).join(', ')
  const parts = [licence && `licence ${licence}`, makers && `made by ${makers}`, source && `source ${source}`]
  return parts.filter(Boolean).join('; ') || undefined
}

/** The machine name without its version. */
export const libraryName = (library: string): string => library.trim().split(' ')[0] as string

/** A group of settings. If it is missing or not an object, its fields take the values of their `catch`. */
export const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess((value) => (typeof value === 'object' && value !== null ? value : {}), z.object(shape))
