import type { Part } from './language.ts'

/** What the built app calls a text by its part, whose third letter tells it from the others, and its place in it. */
export const shortName = (part: Part, place: number) => `${part[2]}${place}`
