/** Every problem of a request: status and title by code. The codes are part of the API. */
export const problems = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  unauthorized: { status: 401, title: 'The author key is missing or wrong' },
  'checks-not-allowed': { status: 403, title: 'This quiz gives no feedback before it is handed in' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'unknown-quiz': { status: 404, title: 'There is no such quiz' },
  'unknown-version': { status: 404, title: 'The quiz has no such version' },
  'unknown-media': { status: 404, title: 'There is no such picture' },
  'unknown-attempt': { status: 404, title: 'There is no such attempt' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'attempt-submitted': { status: 409, title: 'The attempt has been handed in already' },
  'attempt-mismatch': { status: 409, title: 'The attempt belongs to another quiz, version or mode' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be application/json' },
  'invalid-request': { status: 422, title: 'The request is not of the right form' },
  'invalid-quiz': { status: 422, title: 'The quiz cannot be published as it is' },
  'invalid-media': { status: 422, title: 'The picture cannot be taken as it is' },
  'invalid-response': { status: 422, title: 'A response does not fit its item' },
  'incomplete-response': { status: 422, title: 'Only a complete response can be checked' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something went wrong here' },
  'unsupported-format': { status: 501, title: 'The answer is not to be had in this format' },
  'storage-unavailable': { status: 503, title: 'The database does not answer; nothing is lost by trying again' },
} as const

export type ProblemCode = keyof typeof problems
