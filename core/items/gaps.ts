const gap = /(?<!\\)\{([A-Za-z0-9][A-Za-z0-9_-]{0,63})\}/

/** Splits a text at its gaps: even indexes have text, odd indexes ids of gaps. `\{` is a literal brace. */
export const splitAtGaps = (text: string): string[] => text.split(gap)

/** The ids of a text's gaps, in order, with repeats. */
export const gapIds = (text: string): string[] => splitAtGaps(text).filter((_, index) => index % 2 === 1)
