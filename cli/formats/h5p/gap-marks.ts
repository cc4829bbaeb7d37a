/** Characters of no language, in which the numbers of gaps stand while HTML is read: nothing there can be mistaken for one. */
const open = '\u{F0000}'
const close = '\u{F0001}'

export const gapMark = (index: number): string => `${open}${index}${close}`

/** A text of somebody else, in which nothing looks like a mark of ours. */
export const withoutGapMarks = (text: string): string => text.replaceAll(open, '').replaceAll(close, '')

/** Puts what is to stand there in the place of each mark. */
export const fillGapMarks = (text: string, fill: (index: number) => string): string =>
  text.replace(new RegExp(`${open}(\\d+)${close}`, 'gu'), (_, index) => fill(Number(index)))
