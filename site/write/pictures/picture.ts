/** A picture with an address for this page, its frames and its worker. */
export interface Picture {
  blob: Blob
  address: string
}
