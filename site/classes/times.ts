import type { ClassTexts } from './texts.ts'

type Speech = Pick<ClassTexts, 'locale'>

/** The time of day; with the date if it was on another day. */
export function clockTime(time: string | undefined, { locale }: Speech): string {
  if (!time) return ''
  const date = new Date(time)
  const isToday = date.toDateString() === new Date().toDateString()
  return date.toLocaleString(locale, { timeStyle: 'short', ...(!isToday && { dateStyle: 'medium' }) })
}

/** A day and time of day. */
export const dayAndTime = (time: string, { locale }: Speech): string =>
  new Date(time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })

/** A time as `datetime-local` fields have it, in the time zone of the browser. */
export function toField(time: string | undefined): string {
  if (!time) return ''
  const date = new Date(time)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The time of a `datetime-local` field; null if it is empty. */
export const fromField = (value: FormDataEntryValue | null): string | null =>
  value ? new Date(String(value)).toISOString() : null
