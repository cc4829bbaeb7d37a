/** The command was used wrongly. Its message is for people and says what to do instead; the command ends with 2. */
export class UsageError extends Error {}
