import { endpointMutation, endpointQuery, useMutation, useQuery } from '@taro-query/react'
import { Text } from '@tarojs/components'
import { addBook, getBook } from '../../api'

export default function Index() {
  const book = useQuery(endpointQuery(getBook, { params: { id: 1 } }))
  const add = useMutation(endpointMutation(addBook))
  return <Text onClick={() => add.mutate({ body: { title: 'a' } })}>{book.data?.title}</Text>
}
