/** Whether there is anything to see in a text: spaces and invisible characters alone are no title and no answer. */
export const isVisible = (text: string): boolean => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
