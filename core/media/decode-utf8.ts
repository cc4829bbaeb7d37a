/** Declared here because core uses no platform's types; every platform has it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: ArrayBufferView): string }

/** Decodes UTF-8; undefined if the bytes are invalid. */
export function decodeUtf8(bytes: ArrayBufferView): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
