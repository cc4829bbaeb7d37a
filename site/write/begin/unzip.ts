import { unzipSync } from 'fflate'

/** More than any quiz with its pictures has: a small file can hold data that expands to far more. In bytes. */
const mostBytes = 200_000_000

/** The files of a zip file, without their folders; none if it is damaged or too large. */
export async function unzip(file: Blob): Promise<File[]> {
  let left = mostBytes
  try {
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        left -= originalSize
        return left > 0 && !name.endsWith('/')
      },
    })
    return Object.entries(entries).map(
      ([path, bytes]) => new File([bytes as Uint8Array<ArrayBuffer>], path.split('/').at(-1) ?? ''),
    )
  } catch {
    return []
  }
}
