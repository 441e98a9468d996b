import { request } from '@tarojs/taro'
import { type Book, ORIGIN } from './send'

/** The same with a time-out, and a way to abort it, as one writes it where the library has no transport. */
export function load(id: number): { book: Promise<Book>; abort(): void } {
  const task = request<Book>({ url: `${ORIGIN}/books/${id}`, timeout: 8_000 })
  const book = task.then(({ statusCode, data }) => {
    if (statusCode >= 300) throw new Error(`HTTP ${statusCode}`)
    return data
  })
  return { book, abort: () => task.abort() }
}
