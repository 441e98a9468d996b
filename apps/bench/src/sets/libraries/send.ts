import { request } from '@tarojs/taro'

export const ORIGIN = 'https://api.bench.example'

export interface Book {
  title: string
}

export interface Page {
  items: Book[]
  next?: number
}

/** What an app writes around `Taro.request`. */
async function send<TData>(path: string, method: 'GET' | 'POST', data?: object): Promise<TData> {
  const response = await request<TData>({ url: ORIGIN + path, method, ...(data && { data }) })
  if (response.statusCode >= 300) throw new Error(`HTTP ${response.statusCode}`)
  return response.data
}

export const getBook = (id: number): Promise<Book> => send(`/books/${id}`, 'GET')
export const getPage = (page: number): Promise<Page> => send(`/books?page=${page}`, 'GET')
export const addBook = (title: string): Promise<Book> => send('/books', 'POST', { title })

/** The titles of all pages. */
export const titlesOf = (pages: readonly Page[] = []): string[] =>
  pages.flatMap(({ items }) => items.map(({ title }) => title))
