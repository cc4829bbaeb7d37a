/** Lets the browser save a text as a file. */
export const downloadText = (name: string, text: string, type = 'text/plain') =>
  downloadFile(name, new Blob([text], { type: `${type};charset=utf-8` }))

/** Lets the browser save a file. */
export function downloadFile(name: string, file: Blob) {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
