import { useQuery } from '@taro-query/react'
import { Text } from '@tarojs/components'

const queryFn = async () => 'here'

export default function Index() {
  const books = useQuery({ queryKey: ['books'], queryFn })
  const notes = useQuery({ queryKey: ['notes'], queryFn })
  return <Text>{`${books.data} ${notes.data}`}</Text>
}
