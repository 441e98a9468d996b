/** @jest-environment jsdom */
import {
  endpointQuery,
  endpointStreamedQuery,
  QueryClient,
  QueryClientProvider,
  skipToken,
  useQuery,
} from '@taro-query/react'
import { chunks, createClient, InterruptedError, json, type Transport } from '@taro-query/request'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { nodeTransport as transport } from './wire/nodeTransport'
import { startServer, until } from './wire/startServer'

type Response = Parameters<Parameters<typeof startServer>[0]>[1]

let received = 0
let closed = 0
let answer: (response: Response) => Promise<void>
const server = startServer((_request, response) => {
  received += 1
  response.on('close', () => {
    if (!response.writableEnded) closed += 1
  })
  answer(response)
})

/** Writes one piece each time it is called, and ends with the last. */
function write(...pieces: string[]) {
  let give = async () => {}
  answer = async (response) => {
    give = async () => {
      const piece = pieces.shift()
      if (piece) response.write(piece)
      if (pieces.length === 0) response.end()
    }
    await give()
  }
  return () => give()
}

let queryClient: QueryClient
beforeEach(() => {
  received = 0
  closed = 0
  queryClient = new QueryClient()
})
afterEach(() => queryClient.clear())

const ask = () =>
  createClient({ ...server, name: 'bookshelf', transport }).endpoint({
    method: 'POST',
    path: '/answers',
    body: json<{ question: string }>(),
    response: chunks(),
  })
const question = { body: { question: 'Who?' } }
const asText = { reducer: (text: string, piece: Uint8Array) => text + Buffer.from(piece).toString(), initialValue: '' }

const Provided = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)

it('makes query options of a stream, whose data are the pieces so far', async () => {
  const options = endpointStreamedQuery(ask(), question)
  expect(options.queryKey).toEqual(['bookshelf', 'POST', '/answers', 'stream', question])
  expect(options.queryKey).not.toEqual(endpointQuery(ask(), question).queryKey)
  const next = write('Jane ', 'Austen')
  const { result } = renderHook(() => useQuery(options), { wrapper: Provided })
  await waitFor(() => expect(result.current.data).toEqual([Buffer.from('Jane ')]))
  expect(result.current).toMatchObject({ status: 'success', isFetching: true })
  await act(next)
  await waitFor(() => expect(result.current.isFetching).toBe(false))
  expect(result.current.data).toEqual([Buffer.from('Jane '), Buffer.from('Austen')])
})

it("makes of them what TanStack's reducer says", async () => {
  const next = write('Jane ', 'Austen')
  const { result } = renderHook(() => useQuery(endpointStreamedQuery(ask(), question, asText)), { wrapper: Provided })
  await waitFor(() => expect(result.current.data).toBe('Jane '))
  await act(next)
  await waitFor(() => expect(result.current.data).toBe('Jane Austen'))
})

it.each([
  ['reset', 'Emma'],
  ['append', 'EmmaEmma'],
  ['replace', 'Emma'],
] as const)("follows TanStack's refetchMode: %s", async (refetchMode, data) => {
  const options = endpointStreamedQuery(ask(), question, { ...asText, refetchMode })
  write('Emma')
  await queryClient.fetchQuery(options)
  write('Emma')
  expect(await queryClient.fetchQuery(options)).toBe(data)
})

it('closes the connection when nobody looks any more', async () => {
  write('Jane ', 'Austen')
  const { result, unmount } = renderHook(() => useQuery(endpointStreamedQuery(ask(), question, asText)), {
    wrapper: Provided,
  })
  await waitFor(() => expect(result.current.data).toBe('Jane '))
  unmount()
  await until(() => closed === 1)
})

it('keeps what has come when the connection breaks, and never sends a POST again', async () => {
  answer = async (response) => void response.write('Jane ', () => setTimeout(() => response.destroy(), 20))
  const options = { ...endpointStreamedQuery(ask(), question, asText), retryDelay: 0 }
  const { result } = renderHook(() => useQuery(options), { wrapper: Provided })
  await waitFor(() => expect(result.current.isError).toBe(true))
  expect(result.current.data).toBe('Jane ')
  expect(received).toBe(1)
})

it('sends nothing for a skipToken', () => {
  const { result } = renderHook(() => useQuery(endpointStreamedQuery(ask(), skipToken, asText)), { wrapper: Provided })
  expect(result.current).toMatchObject({ status: 'pending', fetchStatus: 'idle' })
})

it('begins anew when the background has cut it, without an error and with no piece twice', async () => {
  let isCut = false
  const cutOnce: Transport = async (request) => {
    const response = await transport(request)
    if (isCut) return response
    isCut = true
    async function* untilCut(pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        yield piece
        throw new InterruptedError(request)
      }
    }
    return { ...response, content: untilCut(response.content as AsyncIterable<Uint8Array>) }
  }
  const read = createClient({ ...server, transport: cutOnce }).endpoint({
    method: 'GET',
    path: '/answers',
    response: chunks(),
  })
  answer = async (response) => {
    response.write('Jane ')
    if (received > 1) response.end('Austen')
  }

  await expect(queryClient.fetchQuery({ ...endpointStreamedQuery(read, {}, asText), retry: false })).resolves.toBe(
    'Jane Austen',
  )
  expect(received).toBe(2)
})
