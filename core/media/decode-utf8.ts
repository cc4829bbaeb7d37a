/** Every platform has it, though core is written against none. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: ArrayBufferView): string }

/** Bytes as text; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: ArrayBufferView): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
