/** @jest-environment jsdom */
import {
  QueryClient,
  QueryClientContext,
  QueryClientProvider,
  QueryErrorResetBoundary,
  useMutation,
  useQuery,
  useSuspenseQuery,
} from '@taro-query/react'
import { act, screen } from '@testing-library/react'
import { Component, type ContextType, type ReactNode, Suspense } from 'react'
import { navigateBack, navigateTo } from './taro/host'
import { Cover, client, open, pass, setUpApp } from './taro/setup'

setUpApp()

let other: QueryClient
beforeEach(() => {
  other = new QueryClient()
})
afterEach(() => other.clear())

function Book({ of, queryFn }: { of: string; queryFn: () => Promise<string> }) {
  return <p>{`${of}: ${useQuery({ queryKey: ['book'], queryFn }).data}`}</p>
}

it('keeps two clients apart: the same key is other data, and each is silent while its page is hidden', async () => {
  const first = jest.fn(async (): Promise<string> => `first ${first.mock.calls.length}`)
  const second = jest.fn(async (): Promise<string> => `second ${second.mock.calls.length}`)
  await open(() => (
    <>
      <Book of="shop" queryFn={first} />
      <QueryClientProvider client={other}>
        <Book of="library" queryFn={second} />
      </QueryClientProvider>
    </>
  ))
  expect(screen.getByText('shop: first 1')).toBeTruthy()
  expect(screen.getByText('library: second 1')).toBeTruthy()
  await act(() => other.invalidateQueries())
  await pass(0)
  expect(screen.getByText('library: second 2')).toBeTruthy()
  expect(first).toHaveBeenCalledTimes(1)
  await navigateTo(Cover)
  await act(() => Promise.all([client.invalidateQueries(), other.invalidateQueries()]))
  expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 2])
  await navigateBack()
  await pass(0)
  expect(screen.getByText('shop: first 2')).toBeTruthy()
  expect(screen.getByText('library: second 3')).toBeTruthy()
})

it('takes the client that a hook is given before the one of its provider', async () => {
  await open(() => {
    const book = useQuery({ queryKey: ['book'], queryFn: async () => 'data' }, other)
    const add = useMutation({ mutationKey: ['note'], mutationFn: async () => 'added' }, other)
    return <button type="button" onClick={() => add.mutate()}>{`book ${book.data}`}</button>
  })
  await act(async () => screen.getByText('book data').click())
  expect(client.getQueryCache().getAll()).toEqual([])
  expect(client.getMutationCache().getAll()).toEqual([])
  expect(other.getMutationCache().getAll()).toHaveLength(1)
})

class Shelf extends Component {
  static override contextType = QueryClientContext
  declare context: ContextType<typeof QueryClientContext>
  override render() {
    return (
      <>
        <button type="button" onClick={() => this.context?.setQueryData(['book'], 'set by a class')}>
          set
        </button>
        <Book of="class" queryFn={async () => 'data'} />
      </>
    )
  }
}

class ClassPage extends Component {
  override render() {
    return (
      <QueryClientProvider client={other}>
        <Shelf />
      </QueryClientProvider>
    )
  }
}

it('works under class components, a page and one that takes the client from its context', async () => {
  await navigateTo(ClassPage)
  await pass(0)
  expect(screen.getByText('class: data')).toBeTruthy()
  await act(async () => screen.getByText('set').click())
  await pass(0)
  expect(screen.getByText('class: set by a class')).toBeTruthy()
})

class Boundary extends Component<{ onReset: () => void; children: ReactNode }> {
  override state = { message: '' }
  static getDerivedStateFromError(error: Error) {
    return { message: error.message }
  }
  override render() {
    const { message } = this.state
    const tryAgain = () => {
      this.props.onReset()
      this.setState({ message: '' })
    }
    return message ? (
      <button type="button" onClick={tryAgain}>
        {message}
      </button>
    ) : (
      this.props.children
    )
  }
}

function SuspendedBook({ queryFn }: { queryFn: () => Promise<string> }) {
  return <p>{useSuspenseQuery({ queryKey: ['book'], queryFn, retry: false }).data}</p>
}

it('goes from Suspense to the error boundary, and by its reset to the data', async () => {
  // React logs what an error boundary catches.
  jest.spyOn(console, 'error').mockImplementation(() => {})
  const queryFn = jest
    .fn<Promise<string>, []>()
    .mockImplementationOnce(() => new Promise((_, reject) => setTimeout(() => reject(new Error('Down')), 100)))
    .mockResolvedValue('data')
  await open(() => (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onReset={reset}>
          <Suspense fallback="loading">
            <SuspendedBook queryFn={queryFn} />
          </Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  ))
  expect(screen.getByText('loading')).toBeTruthy()
  await pass(100)
  await act(async () => screen.getByText('Down').click())
  await pass(0)
  expect(screen.getByText('data')).toBeTruthy()
  jest.restoreAllMocks()
})
