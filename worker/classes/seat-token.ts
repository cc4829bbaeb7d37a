import { type ClassSecrets, equalInConstantTime, signSeat } from './hashes.ts'

/** What a seat token stands for. */
export interface SeatHolder {
  class: string
  seat: number
  epoch: number
}

/** The Bearer key of a seat: class, seat and epoch, with a MAC. Nothing is stored for it. */
export function writeSeatToken(secrets: ClassSecrets, { class: id, seat, epoch }: SeatHolder): string {
  const named = `${id}.${seat}.${epoch}`
  return `${named}.${signSeat(secrets, named)}`
}

/** What a token stands for; undefined if this host did not make it. */
export function readSeatToken(secrets: ClassSecrets, token: string): SeatHolder | undefined {
  const [, named = '', id = '', seat, epoch, mac = ''] =
    /^(([A-Za-z0-9_-]{12})\.([1-9]\d{0,2})\.(0|[1-9]\d{0,6}))\.([A-Za-z0-9_-]{22})$/.exec(token) ?? []
  if (!named || !equalInConstantTime(signSeat(secrets, named), mac)) return undefined
  return { class: id, seat: Number(seat), epoch: Number(epoch) }
}
