const gap = /(?<!\\)\{([A-Za-z0-9][A-Za-z0-9_-]{0,63})\}/

/** Cuts a text at its gaps: even places hold text, odd places the ids of gaps. A `\{` is a brace and opens none. */
export const splitAtGaps = (text: string): string[] => text.split(gap)

/** The ids of a text's gaps, in order, with repeats. */
export const gapIds = (text: string): string[] => splitAtGaps(text).filter((_, index) => index % 2 === 1)
