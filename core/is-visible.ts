/** True if a text has a visible character: only spaces and invisible characters make no title and no answer. */
export const isVisible = (text: string): boolean => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
