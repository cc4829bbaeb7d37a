/** Returns a problem or a rule for JSON output, where its fix has the published name `mend`. */
export const toPublishedFields = <Fixable extends { fix: string }>({ fix, ...rest }: Fixable) => ({
  ...rest,
  mend: fix,
})
