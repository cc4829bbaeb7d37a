/** Which attempt of a seat it is. */
export interface SeatAttemptId {
  class: string
  assignment: number
  seat: number
  attempt: number
}

/** What the items of a seat's attempt are drawn by, in the place of an attempt's id. */
export const seatAttemptSeed = ({ class: id, assignment, seat, attempt }: SeatAttemptId): string =>
  `${id}/${assignment}/${seat}/${attempt}`
