/** Returns a problem or a rule as JSON output has it: its fix is the published field `mend`. */
export const toPublishedFields = <Fixable extends { fix: string }>({ fix, ...rest }: Fixable) => ({
  ...rest,
  mend: fix,
})
