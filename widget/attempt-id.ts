/** A random UUID (version 4), also where `crypto.randomUUID` is missing: on pages of http hosts, as some schools have. */
export const makeAttemptId = () =>
  '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const random = crypto.getRandomValues(new Uint8Array(1))[0] as number
    return (digit === '0' ? random & 15 : 8 | (random & 3)).toString(16)
  })
