import { useInfiniteQuery, usePullDownRefetch, useReachBottomFetch } from '@taro-query/react'
import { BookCount } from '../../components/BookCount'
import { BookRows } from '../../components/BookRows'
import { BookRowsSkeleton } from '../../components/BookRowsSkeleton'
import { ListFooter } from '../../components/ListFooter'
import { Message } from '../../components/Message'
import { Page } from '../../components/Page'
import { QueryView } from '../../components/QueryView'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useTabTexts } from '../../hooks/useTabTexts'
import { useLanguage } from '../../i18n/LanguageProvider'
import { bookList } from '../../queries/bookList'
import { Masthead } from './Masthead'

export default function ShelfPage() {
  const { words } = useLanguage()
  const books = useInfiniteQuery(bookList())
  usePullDownRefetch(books)
  useReachBottomFetch(books)
  usePageTitle(words.appName)
  useTabTexts()

  return (
    <Page>
      <Masthead />
      <QueryView query={books} skeleton={<BookRowsSkeleton />}>
        {({ pages }) => {
          const total = pages[0]?.total ?? 0
          if (total === 0) return <Message title={words.noBooks} hint={words.noBooksHint} />
          return (
            <>
              <BookCount id="count">{words.bookCount(total)}</BookCount>
              <BookRows pages={pages} />
              <ListFooter list={books} />
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}
