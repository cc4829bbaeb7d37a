/** Origin of this script, and so of every quiz. */
export const host = new URL(import.meta.url).origin
