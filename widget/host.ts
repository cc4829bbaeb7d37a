/** Origin that this script, and so every quiz, comes from. */
export const host = new URL(import.meta.url).origin
