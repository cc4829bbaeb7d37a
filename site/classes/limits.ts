/** A class has at most so many seats: `mostSeats` of the API, without its schemas. */
export const mostSeatsOffered = 400
