import type { z } from 'zod'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import type { Item, ItemTypeName } from '../../../../core/items/index.ts'
import type { Collector } from '../collector.ts'
import type { Library } from '../libraries.ts'
import type { Lose } from '../text.ts'

/** How one item type is read from H5P and written to it. */
export interface H5pItemType<T extends ItemTypeName> {
  /** Readers by machine name of the content type; empty if another item type shares it and has the reader. */
  readers: Readonly<Record<string, ReadContent>>
  /** Returns undefined if no content type of a question set can hold the item. */
  write: (item: Item<T>, lose: Lose, language: string) => WrittenQuestion | undefined
}

/** Reads a content, which becomes one item or several. Throws `ImportRefusal`. */
export type ReadContent = (params: unknown) => ReadItem[]

/** Returns the fields of an item except id and image. Throws `ImportRefusal`. */
export type ReadItem = (collector: Collector) => object

/** A question as H5P holds it. */
export interface WrittenQuestion {
  library: Library
  params: object
  /** The maximum score in H5P. */
  points: number
}

/** Reports the hint of an item whose content type has tips for single answers only. */
export function loseHint({ hint }: Item, lose: Lose) {
  if (hint !== undefined) lose('its hint')
}

/** A reader of contents that become one item. */
export const readOne =
  <S extends z.ZodType>(schema: S, read: (content: z.infer<S>, collector: Collector) => object): ReadContent =>
  (params) => {
    const content = parseParams(schema, params)
    return [(collector) => read(content, collector)]
  }

/** Parses the params of a content. Throws `ImportRefusal`. */
export function parseParams<S extends z.ZodType>(schema: S, params: unknown): z.infer<S> {
  const { data, error } = schema.safeParse(params)
  if (!error) return data
  const path = error.issues[0]?.path.join('.') || 'params'
  throw new ImportRefusal(`its "${path}" is missing or invalid`)
}
