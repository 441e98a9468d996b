import type { Book } from '../api/types'
import { en } from './en'
import { zh } from './zh'

/** Every text of the app; the Chinese one is the original, and the compiler keeps the others complete. */
export type Dictionary = typeof zh

export type Language = 'zh' | 'en'

export const dictionaries: Record<Language, Dictionary> = { zh, en }

export interface BookWords {
  title: string
  author: string
  summary: string
}

/** A book's own texts come in both languages from the API. */
export const bookWords: Record<Language, (book: Book) => BookWords> = {
  zh: (book) => ({ title: book.titleZh, author: book.authorZh, summary: book.summaryZh }),
  en: (book) => ({ title: book.titleEn, author: book.authorEn, summary: book.summaryEn }),
}
