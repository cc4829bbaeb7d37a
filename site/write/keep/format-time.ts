/** The day and the time of day, with seconds: states may lie close together. */
export const formatTime = (time: number, locale: string): string =>
  new Date(time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' })
