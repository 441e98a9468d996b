import { Image, Text } from '@tarojs/components'
import axios from 'axios'
import dayjs from 'dayjs'
import lodash from 'lodash'
import { useEffect, useState } from 'react'
import { fromEnv, fromJson, listed, missing } from '../../api'

/** Calls each host, and has whole libraries with the URLs that are in them. */
export default function Index() {
  const [said, setSaid] = useState<string[]>([])
  useEffect(() => {
    const calls = [listed, missing, fromEnv, fromJson].map((client) => client.endpoint({ method: 'GET', path: '/a' })())
    void Promise.all(calls.map((call) => call.catch((error: Error) => error.message))).then((texts) =>
      setSaid(texts.map(String)),
    )
  }, [])
  if (lodash.isEmpty(dayjs) && axios.defaults) return null
  return (
    <>
      <Image src="https://images.example.com/a.png" />
      {said.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
    </>
  )
}
