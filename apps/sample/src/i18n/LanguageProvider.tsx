import { createContext, type PropsWithChildren, useContext, useEffect, useState } from 'react'
import type { Book } from '../api/types'
import { announceLanguage } from '../platform/announceLanguage'
import { type BookWords, bookWords, type Dictionary, dictionaries, type Language } from './dictionary'
import { rememberedLanguage, rememberLanguage } from './rememberedLanguage'

interface LanguageValue {
  words: Dictionary
  /** The book's title, author and summary in the reader's language. */
  wordsOf: (book: Book) => BookWords
  switchLanguage: () => void
}

const LanguageContext = createContext<LanguageValue | undefined>(undefined)

export function LanguageProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage)
  useEffect(() => announceLanguage(language), [language])

  const switchLanguage = () => {
    const next = language === 'zh' ? 'en' : 'zh'
    rememberLanguage(next)
    setLanguage(next)
  }

  const value = { words: dictionaries[language], wordsOf: bookWords[language], switchLanguage }
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>
}

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext)
  if (!value) throw new Error('useLanguage needs a LanguageProvider above it.')
  return value
}
