/** Whether a text is a page. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype html|html|head|body|article|main|div|p|h1)[\s>]/i.test(text)
