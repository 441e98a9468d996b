import { useEffect, useState } from 'react'
import { addBook, getPage, type Page, titlesOf } from './send'

// Without a library.

export const useAdd = () => (title: string) => void addBook(title)

export function useBooks() {
  const [pages, setPages] = useState<Page[]>([])
  const add = async (page: number) => {
    const loaded = await getPage(page)
    setPages((before) => [...before, loaded])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    void add(0)
  }, [])
  return { titles: titlesOf(pages), more: () => void add(pages.length) }
}
