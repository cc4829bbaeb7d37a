/** Figures of fewer attempts are too uncertain to act on. */
export const leastForRemarks = 30

/** Below this number of attempts, remarks are provisional. */
export const leastForCertainty = 100
