import { useEffect, useState } from 'react'
import { getBook } from '../send'

export { Root } from '../plainRoot'

export function useBook(id: number): string | undefined {
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    void getBook(id).then((book) => setTitle(book.title))
  }, [id])
  return title
}
