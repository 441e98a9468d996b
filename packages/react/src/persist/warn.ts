/** Tells the developer; a user's app is silent. */
export function warn(message: string): void {
  if (process.env.NODE_ENV !== 'production') console.warn(`@taro-query/react: ${message}`)
}
