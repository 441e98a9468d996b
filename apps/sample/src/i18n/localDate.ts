import type { Dictionary } from './dictionary'

/** The day of an ISO 8601 time on the reader's clock. Without Intl, which Android WeChat does not have everywhere. */
export function localDate(time: string, words: Dictionary): string {
  const date = new Date(time)
  return words.date(date.getFullYear(), date.getMonth() + 1, date.getDate())
}
