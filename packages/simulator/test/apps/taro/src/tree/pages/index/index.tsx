import { Button, CustomWrapper, Form, Input, Picker, Switch, Text, View } from '@tarojs/components'
import { request, stopPullDownRefresh, useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { type PropsWithChildren, useCallback, useEffect, useState } from 'react'

interface Book {
  id: number
  title: string
}

/** Deeper than the templates of Taro go, so that its recursive component takes over. */
const DEPTH = 40
const CITIES = ['北京', '上海', '深圳']

export default function Index() {
  const [books, setBooks] = useState<Book[]>([])
  const [error, setError] = useState('')
  const [shown, setShown] = useState(0)
  const [city, setCity] = useState(0)
  const [name, setName] = useState('')
  const [gift, setGift] = useState(false)
  const [order, setOrder] = useState('')

  const load = useCallback(
    () =>
      request<Book[]>({ url: 'https://api.example.com/books' })
        .then(({ data }) => setBooks(data))
        .catch(({ errMsg }: { errMsg: string }) => setError(errMsg)),
    [],
  )

  useEffect(() => void load(), [load])
  useDidShow(() => setShown((times) => times + 1))
  useDidHide(() => console.log('hidden'))
  usePullDownRefresh(() => void load().finally(() => stopPullDownRefresh()))

  return (
    <View>
      <Text>{`shown ${shown}`}</Text>
      {error !== '' && <Text id="error">{error}</Text>}
      <View id="books">
        {books.map(({ id, title }) => (
          <View key={id}>{title}</View>
        ))}
      </View>
      <CustomWrapper>
        <Counter />
      </CustomWrapper>
      <Deep level={DEPTH}>
        <Leaf />
      </Deep>
      <Form onSubmit={({ detail }) => setOrder(JSON.stringify(detail.value))}>
        <Input name="name" id="name" value={name} onInput={({ detail }) => setName(detail.value)} />
        <Switch name="gift" id="gift" checked={gift} onChange={({ detail }) => setGift(detail.value)} />
        <Picker mode="selector" range={CITIES} value={city} onChange={({ detail }) => setCity(Number(detail.value))}>
          <View id="city">{CITIES[city]}</View>
        </Picker>
        <Button formType="submit">下单</Button>
      </Form>
      <Text id="order">{order}</Text>
    </View>
  )
}

function Counter() {
  const [count, setCount] = useState(0)
  return <Button id="wrapped" onClick={() => setCount(count + 1)}>{`wrapped ${count}`}</Button>
}

function Leaf() {
  const [count, setCount] = useState(0)
  return <Button id="leaf" onClick={() => setCount(count + 1)}>{`leaf ${count}`}</Button>
}

function Deep({ level, children }: PropsWithChildren<{ level: number }>) {
  return <View>{level === 0 ? children : <Deep level={level - 1}>{children}</Deep>}</View>
}
