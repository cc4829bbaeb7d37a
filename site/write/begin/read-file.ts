import { nameForeignFile } from '../../../authoring/article/name-foreign-file.ts'

/** The text of a file in any encoding; undefined if it is not text. */
export async function readFileText(file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (nameForeignFile(bytes)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const { decodeText } = await import('../../../authoring/decode-text.ts')
    const decoded = decodeText(bytes)
    return decoded.fault === undefined ? decoded.text : undefined
  }
}
