/** Breaks a paragraph at spaces so that no line is wider than `width`; every line but the first begins with `indent`. */
export const wrap = (text: string, width: number, indent = ''): string =>
  text
    .replace(new RegExp(`(.{1,${width - indent.length}})(?: |$)`, 'g'), '$1\n')
    .trimEnd()
    .replaceAll('\n', `\n${indent}`)
