import type { Statement } from '../../../widget/xapi/statement.ts'
import { findFaults } from './specification/statement.ts'

/** The key that it takes. */
export const authorization = 'Basic bGVhcm5lcjpzZWNyZXQ='

/** A learning record store by the rules of the specification's part three, 2.1.2: all of a request, or nothing. */
export function openRecordStore() {
  const recorded = new Map<string, Statement>()
  return {
    recorded,
    /** Every fault found in what was posted. */
    faults: [] as string[],
    /** Answers a post with a status. */
    post(headers: Headers, body: string): number {
      if (headers.get('X-Experience-API-Version') !== '1.0.3' || headers.get('Content-Type') !== 'application/json')
        return 400
      if (headers.get('Authorization') !== authorization) return 401
      const statements = JSON.parse(body) as Statement[]
      const faults = statements.flatMap(findFaults)
      this.faults.push(...faults)
      if (faults.length > 0) return 400
      if (statements.some((statement) => differs(recorded.get(statement.id), statement))) return 409
      for (const statement of statements) recorded.set(statement.id, statement)
      return 200
    },
  }
}

const differs = (before: Statement | undefined, after: Statement) =>
  before !== undefined && JSON.stringify(before) !== JSON.stringify(after)
