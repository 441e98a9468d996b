import { usePullDownRefetch, useQuery } from '@taro-query/react'
import { QueryView } from '../../components/QueryView'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useLanguage } from '../../i18n/LanguageProvider'
import { stockQuery } from '../../queries/bookQueries'
import { BookDetails } from './BookDetails'
import { NoSuchBook } from './NoSuchBook'
import { NotesCard } from './NotesCard'
import { ReserveCard } from './ReserveCard'
import { StockCard } from './StockCard'
import { useBook } from './useBook'
import { useNotes } from './useNotes'

export function BookView({ id }: { id: number }) {
  const { words, wordsOf } = useLanguage()
  const book = useBook(id)
  const notes = useNotes(id)
  const stock = useQuery(stockQuery(id))
  usePullDownRefetch(book, notes, stock)
  usePageTitle(book.data ? wordsOf(book.data).title : words.book)

  if (book.error?.name === 'HttpError' && book.error.status === 404) return <NoSuchBook />
  return (
    <QueryView query={book}>
      {(data) => (
        <>
          <BookDetails book={data} />
          <StockCard stock={stock} />
          <ReserveCard book={data} />
          <NotesCard bookId={id} notes={notes} />
        </>
      )}
    </QueryView>
  )
}
