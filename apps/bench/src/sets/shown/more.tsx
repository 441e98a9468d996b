import { useAdd, useBook, useBooks } from '@set'
import { Text } from '@tarojs/components'

export function Shown() {
  const title = useBook(1)
  const add = useAdd()
  const books = useBooks()
  return (
    <>
      <Text onClick={() => add('Journey to the West')}>{title}</Text>
      <Text onClick={books.more}>{books.titles.join()}</Text>
    </>
  )
}
