import { endpointQuery, keepPreviousData, usePullDownRefetch, useQuery } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { listBooks } from '../../api/books'
import { Message } from '../../components/Message'
import { QueryView } from '../../components/QueryView'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useLanguage } from '../../i18n/LanguageProvider'
import { BookRow } from './BookRow'
import { firstPage } from './firstPage'
import { SearchBox } from './SearchBox'
import './index.scss'

export default function BooksPage() {
  const { words, switchLanguage } = useLanguage()
  const [search, setSearch] = useState('')
  const books = useQuery({
    ...endpointQuery(listBooks, search ? { query: { ...firstPage.query, search } } : firstPage),
    // The list stays while the next search is on its way.
    placeholderData: keepPreviousData,
  })
  usePullDownRefetch(books)
  usePageTitle(words.appName)

  const focusable = { tabIndex: 0 }
  return (
    <View className="page">
      <View className="masthead">
        <View>
          <Text className="masthead__name">{words.appName}</Text>
          <Text className="masthead__tagline">{words.tagline}</Text>
        </View>
        <View {...focusable} id="language" className="masthead__language" role="button" onClick={switchLanguage}>
          {words.switchLanguage}
        </View>
      </View>
      <SearchBox onSearch={setSearch} />
      <QueryView query={books}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Message
              title={search ? words.nothingFound(search) : words.noBooks}
              hint={search ? words.nothingFoundHint : words.noBooksHint}
            />
          ) : (
            <View className={books.isPlaceholderData ? 'results results--earlier' : 'results'}>
              <View className="results__count">
                <Text id="count" className="results__total">
                  {search ? words.foundCount(total) : words.bookCount(total)}
                </Text>
                {total > items.length && <Text className="results__first">{words.firstOnes(items.length)}</Text>}
              </View>
              <View id="books" className="results__list">
                {items.map((book) => (
                  <BookRow key={book.id} book={book} />
                ))}
              </View>
            </View>
          )
        }
      </QueryView>
    </View>
  )
}
