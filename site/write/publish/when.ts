import { useMemo } from 'preact/hooks'

/** Formats times in the language of the page. */
export function useWhen(): (time: string) => string {
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' })
    return (time) => format.format(new Date(time))
  }, [])
}
