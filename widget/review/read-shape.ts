/** Returns a copy of an external value with its known fields only. Throws a `ShapeError` if it does not fit. */
export type Read<T> = (value: unknown, path: string) => T

/** A value of the wrong shape; `message` is the path to it. */
export class ShapeError extends Error {}

export const readIf =
  <T>(fits: (value: unknown) => boolean): Read<T> =>
  (value, path) => {
    if (!fits(value)) throw new ShapeError(path)
    return value as T
  }

export const text = readIf<string>((value) => typeof value === 'string')
export const amount = readIf<number>(Number.isFinite)
export const oneOf = <T>(...values: T[]) => readIf<T>((value) => values.includes(value as T))

export const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : read(value, path)

export const either =
  <A, B>(read: Read<A>, other: Read<B>): Read<A | B> =>
  (value, path) => {
    try {
      return read(value, path)
    } catch {
      return other(value, path)
    }
  }

export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value, path) =>
    readIf<unknown[]>(Array.isArray)(value, path).map((each, index) => read(each, `${path}/${index}`))

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
const entries = (value: unknown, path: string) => Object.entries(readIf<Record<string, unknown>>(isObject)(value, path))

/** An object with known fields; undefined ones are omitted. */
export const object =
  <T>(fields: { [Key in keyof T]-?: Read<T[Key]> }): Read<T> =>
  (value, path) => {
    const given = new Map(entries(value, path))
    const read = Object.entries<Read<unknown>>(fields).map(([key, read]) => [
      key,
      read(given.get(key), `${path}/${key}`),
    ])
    return Object.fromEntries(read.filter(([, field]) => field !== undefined))
  }

/** An object whose keys are ids. */
export const record =
  <T>(read: Read<T>): Read<Record<string, T>> =>
  (value, path) =>
    Object.fromEntries(entries(value, path).map(([key, each]) => [key, read(each, `${path}/${key}`)]))
