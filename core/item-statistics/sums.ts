/** One option of an item in the sums. */
export type OptionSums = [
  /** Its JSON in a response: `"roofs"`, `true`, or `"gap":"choice"` in a text with gaps. */
  option: string,
  /** Attempts that chose it. */
  attempts: number,
  /** Sum of their totals. */
  totals: number,
]

/** Sums of one item over the attempts that had it. x: points on the item. T: total of the attempt. */
export type SumsOfItem = [
  id: string,
  attempts: number,
  x: number,
  xx: number,
  xT: number,
  T: number,
  TT: number,
  /** Empty for types without choices, and for an item with too many. */
  options: OptionSums[],
]

/** Sums of a version. A trigger of the database updates them in the statement that submits an attempt. */
export interface ItemSums {
  /** All attempts in the sums; an item that is drawn has fewer. */
  attempts: number
  /** In the quiz's order. */
  items: SumsOfItem[]
}
