import { Text, View } from '@tarojs/components'
import type { Book } from '../../api/types'
import { Copies } from '../../components/Copies'
import { Cover } from '../../components/Cover'
import { ShareButton } from '../../components/ShareButton'
import { useLanguage } from '../../i18n/LanguageProvider'
import { LikeButton } from './LikeButton'
import './BookDetails.scss'

export function BookDetails({ book }: { book: Book }) {
  const { words, wordsOf } = useLanguage()
  const { title, author, summary } = wordsOf(book)
  return (
    <View className="book">
      <View className="book__head">
        <Cover id={book.id} title={title} large />
        <View className="book__facts">
          <Text id="title" className="book__title">
            {title}
          </Text>
          <Text className="book__author">{author}</Text>
          <Text className="book__year">{words.published(book.year)}</Text>
          <Copies id="copies" count={book.copies} />
        </View>
      </View>
      <Text className="book__summary">{summary}</Text>
      <View className="book__actions">
        <LikeButton book={book} />
        <ShareButton title={words.shareTitle(title, author)} path={`/pages/book/index?id=${book.id}`} />
      </View>
    </View>
  )
}
