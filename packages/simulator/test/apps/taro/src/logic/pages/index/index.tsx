import { Button, Input, Text, View } from '@tarojs/components'
import Taro, { useDidShow, useLoad } from '@tarojs/taro'
import { useState } from 'react'

interface Book {
  id: number
  title: string
}

/** Asks a server for a list when it loads, and adds to it. */
export default function Index() {
  const [books, setBooks] = useState<Book[]>([])
  const [state, setState] = useState('loading')
  const [title, setTitle] = useState('')
  const [shows, setShows] = useState(0)

  useDidShow(() => setShows((count) => count + 1))
  useLoad(({ filter }) => {
    Taro.request<Book[]>({ url: 'https://api.example.com/books', data: { filter } }).then(
      ({ data, statusCode }) => {
        setBooks(data)
        setState(`loaded with ${statusCode}`)
      },
      (error: unknown) => setState(`failed: ${JSON.stringify(error)}`),
    )
  })
  const add = async () => {
    const { data } = await Taro.request<Book>({
      url: 'https://api.example.com/books',
      method: 'POST',
      data: { title },
    })
    setBooks((all) => [...all, data])
    Taro.setStorageSync('last', data.title)
    await Taro.showToast({ title: 'Added' })
  }

  return (
    <View>
      <Text id="state">{state}</Text>
      <Text>
        shown {shows} times, last {String(Taro.getStorageSync('last') || 'nothing')}
      </Text>
      {books.map((book) => (
        <View key={book.id}>{book.title}</View>
      ))}
      <Input id="title" value={title} onInput={({ detail }) => setTitle(detail.value)} />
      <Button id="add" onClick={add}>
        Add
      </Button>
      <Button id="open" onClick={() => Taro.navigateTo({ url: '/pages/second/index?id=7' })}>
        Open
      </Button>
    </View>
  )
}
