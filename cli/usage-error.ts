/** Wrong usage: exit code 2. The message is for people and says what to do. */
export class UsageError extends Error {}
