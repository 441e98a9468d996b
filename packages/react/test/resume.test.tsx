/** @jest-environment jsdom */
import { endpointMutation, endpointQuery, idempotencyKey, useMutation, useQuery } from '@taro-query/react'
import { createClient, InterruptedError, json, type Transport } from '@taro-query/request'
import { act } from '@testing-library/react'
import { background, foreground } from './taro/host'
import { open, pass, setUpApp } from './taro/setup'

setUpApp()

// A platform that cuts what is on the wire when the app is hidden, and what starts there.
const sent: string[] = []
let cut: () => void = () => {}
let isCutAlways = false
const transport: Transport = (request) =>
  new Promise((resolve, reject) => {
    sent.push(`${request.method} ${request.headers['idempotency-key'] ? 'with a key' : 'without'}`)
    const timer = setTimeout(() => resolve({ status: 200, headers: {}, body: '"book"' }), 1000)
    cut = () => {
      clearTimeout(timer)
      reject(new InterruptedError(request))
    }
    if (isCutAlways) cut()
  })
const client = createClient({ baseURL: 'https://a.test', transport })
const getBook = client.endpoint({ method: 'GET', path: '/book', response: json<string>() })
const searchBooks = client.endpoint({ method: 'POST', path: '/search', response: json<string>() })
const putBook = client.endpoint({ method: 'PUT', path: '/book', response: json<string>() })

beforeEach(() => {
  sent.length = 0
  isCutAlways = false
})
const text = () => document.body.textContent
const leave = async () => {
  await background()
  act(() => cut())
  await pass(60_000)
}

it('sends a query again when the app is shown, without an error and without spending a retry', async () => {
  const failures: number[] = []
  await open(() => {
    const { data, error, failureCount } = useQuery({ ...endpointQuery(getBook), retry: false })
    failures.push(failureCount)
    return <p>{error ? error.name : (data ?? 'loading')}</p>
  })
  await leave()
  expect(sent).toHaveLength(1)
  expect(text()).toBe('loading')
  await foreground()
  await pass(2000)

  expect(text()).toBe('book')
  expect(sent).toHaveLength(2)
  expect(new Set(failures)).toEqual(new Set([0]))
})

it('does not send a POST again', async () => {
  await open(() => {
    const { error } = useQuery({ ...endpointQuery(searchBooks), refetchOnWindowFocus: false })
    return <p>{error ? error.name : 'loading'}</p>
  })
  await leave()
  await foreground()
  await pass(2000)

  expect(text()).toBe('InterruptedError')
  expect(sent).toHaveLength(1)
})

it.each([
  ['PUT', 'by its method', endpointMutation(putBook), ['PUT without', 'PUT without']],
  [
    'POST',
    'by its key',
    endpointMutation(searchBooks, { idempotencyKey: idempotencyKey() }),
    ['POST with a key', 'POST with a key'],
  ],
  ['POST', 'not at all', endpointMutation(searchBooks), ['POST without']],
])('sends a mutation again that may be sent twice: a %s %s', async (_method, _why, options, wire) => {
  let mutate = () => {}
  await open(() => {
    const mutation = useMutation(options)
    mutate = () => mutation.mutate(undefined)
    return <p>{mutation.status}</p>
  })
  act(() => mutate())
  await pass(0)
  await leave()
  await foreground()
  await pass(2000)

  expect(sent).toEqual(wire)
  expect(text()).toBe(wire.length === 2 ? 'success' : 'error')
})

it('gives up on a platform that interrupts everything', async () => {
  isCutAlways = true
  await open(() => {
    const { error } = useQuery({ ...endpointQuery(getBook), retry: false })
    return <p>{error ? error.name : 'loading'}</p>
  })
  await pass(0)

  expect(text()).toBe('InterruptedError')
  expect(sent).toHaveLength(10)
})
