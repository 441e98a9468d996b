import { useEffect, useState } from 'react'

/** Milliseconds after the last key. */
const pause = 300

export interface SearchText {
  /** What stands in the field. */
  text: string
  setText: (text: string) => void
  /** What is searched for: the text of a moment ago, without the spaces around it. */
  search: string
  /** Does not wait for the pause. */
  searchNow: (text: string) => void
}

/** A search that follows the typing, when it rests. */
export function useSearchText(): SearchText {
  const [text, setText] = useState('')
  const [search, setSearch] = useState('')
  const wanted = text.trim()
  // An empty field has nothing to wait for.
  if (wanted === '' && search !== '') setSearch('')

  useEffect(() => {
    const timer = setTimeout(() => setSearch(wanted), pause)
    return () => clearTimeout(timer)
  }, [wanted])

  const searchNow = (next: string) => {
    setText(next)
    setSearch(next.trim())
  }
  return { text, setText, search, searchNow }
}
