import { useEffect, useState } from 'react'
import { load } from '../load'

export { useAdd, useBooks } from '../byHand'
export { Root } from '../plainRoot'

export function useBook(id: number): string | undefined {
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    let abort = () => {}
    const attempt = async (left: number): Promise<void> => {
      const loading = load(id)
      abort = loading.abort
      try {
        setTitle((await loading.book).title)
      } catch {
        if (left > 0) setTimeout(() => attempt(left - 1), 1_000)
      }
    }
    void attempt(3)
    return () => abort()
  }, [id])
  return title
}
