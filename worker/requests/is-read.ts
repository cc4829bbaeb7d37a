/** Whether a method is what a browser sends that is led to an address. */
export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'
