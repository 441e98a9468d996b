import { keepPreviousData, useInfiniteQuery, useReachBottomFetch } from '@taro-query/react'
import { View } from '@tarojs/components'
import { BookCount } from '../../components/BookCount'
import { BookRows } from '../../components/BookRows'
import { BookRowsSkeleton } from '../../components/BookRowsSkeleton'
import { ListFooter } from '../../components/ListFooter'
import { Message } from '../../components/Message'
import { QueryView } from '../../components/QueryView'
import { useLanguage } from '../../i18n/LanguageProvider'
import { bookList } from '../../queries/bookList'
import './Results.scss'
import { Suggestions } from './Suggestions'

interface ResultsProps {
  /** Not empty. */
  search: string
  /** Searches for something else. */
  onChoose: (search: string) => void
}

/** A search that is overtaken by the next key is cancelled: nobody looks at its query any more. */
export function Results({ search, onChoose }: ResultsProps) {
  const { words } = useLanguage()
  const found = useInfiniteQuery({
    ...bookList(search),
    // The earlier results stay, dimmed, while the next ones are on their way.
    placeholderData: keepPreviousData,
  })
  useReachBottomFetch(found)

  return (
    <QueryView query={found} skeleton={<BookRowsSkeleton />}>
      {({ pages }) => {
        const total = pages[0]?.total ?? 0
        const dimmed = found.isPlaceholderData ? 'results results--earlier' : 'results'
        if (total === 0) {
          return (
            <View className={dimmed}>
              {/* Of earlier results it is not known what they were for. */}
              <Message
                title={found.isPlaceholderData ? words.searching : words.nothingFound(search)}
                hint={words.nothingFoundHint}
              />
              <Suggestions title={words.searchInstead} onChoose={onChoose} />
            </View>
          )
        }
        return (
          <View className={dimmed}>
            <BookCount id="found">{words.foundCount(total)}</BookCount>
            <BookRows pages={pages} />
            <ListFooter list={found} />
          </View>
        )
      }}
    </QueryView>
  )
}
