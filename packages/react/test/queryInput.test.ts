/** @jest-environment jsdom */
import { endpointInfiniteQuery, endpointQuery } from '@taro-query/react'
import { bytes, createClient, json, type LocalFile, multipart } from '@taro-query/request'

const client = createClient({ baseURL: 'https://api.example.com' })
const sign = client.endpoint({ method: 'POST', path: '/signatures', body: bytes() })
const addPhoto = client.endpoint({ method: 'POST', path: '/photos', body: multipart<{ photo: LocalFile }>() })
const search = client.endpoint({ method: 'POST', path: '/search', body: json() })

// The types refuse them; JavaScript does not.
const untyped = (input: object) => input as never

it.each([
  ['bytes', sign, { body: new ArrayBuffer(1) }],
  ['a view of bytes', sign, { body: new Uint8Array(1) }],
  ['a form with a file', addPhoto, { body: { photo: { filePath: 'wxfile://a.png' }, caption: '' } }],
])('refuses %s in development: any two of them have the same key', (_what, endpoint, input) => {
  const refusal = `POST ${endpoint.key[2]}: bytes and files cannot be query input; use a mutation`
  expect(() => endpointQuery(endpoint as never, untyped(input))).toThrow(new TypeError(refusal))
  const pages = { initialPageParam: 1, getNextPageParam: () => 2 }
  expect(() => endpointInfiniteQuery(endpoint as never, () => untyped(input), pages)).toThrow(new TypeError(refusal))
})

it.each([{ words: ['a'], empty: null }, 'text', null, 1])('takes any JSON: %j', (body) => {
  expect(endpointQuery(search, { body }).queryKey[3]).toEqual({ body })
})
