import axios, { type CancelTokenSource } from 'axios'
import { useEffect, useState } from 'react'
import { type Book, ORIGIN } from '../send'

export { useAdd, useBooks } from '../byHand'
export { Root } from '../plainRoot'

const http = axios.create({ baseURL: ORIGIN, timeout: 8_000 })

export function useBook(id: number): string | undefined {
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    // WeChat has no AbortController.
    const source: CancelTokenSource = axios.CancelToken.source()
    const attempt = async (left: number): Promise<void> => {
      try {
        setTitle((await http.get<Book>(`/books/${id}`, { cancelToken: source.token })).data.title)
      } catch (error) {
        if (left > 0 && !axios.isCancel(error)) setTimeout(() => attempt(left - 1), 1_000)
      }
    }
    void attempt(3)
    return () => source.cancel()
  }, [id])
  return title
}
