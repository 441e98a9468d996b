/** @jest-environment jsdom */
import { useIsFetching, useIsMutating, useMutation, useMutationState, useQuery } from '@taro-query/react'
import { act, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { navigateBack, navigateTo } from './taro/host'
import { Cover, client, open, pass, setUpApp } from './taro/setup'

setUpApp()

const wait = <T,>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 100))
const mutationFn = (text: string) => wait(`${text}!`)

const frames: unknown[] = []
beforeEach(() => void frames.splice(0))

it.each<[hook: string, useState: () => unknown, start: () => void, before: unknown, after: unknown]>([
  [
    'useIsFetching',
    () => useIsFetching({ queryKey: ['book'] }),
    () => void client.fetchQuery({ queryKey: ['book'], queryFn: () => wait(1) }),
    0,
    1,
  ],
  ['useIsMutating', () => useIsMutating({ mutationKey: ['note'] }), () => mutate('a'), 0, 1],
  [
    'useMutationState',
    () => useMutationState({ filters: { mutationKey: ['note'] }, select: ({ state }) => state.variables }),
    () => mutate('a'),
    [],
    ['a'],
  ],
])(
  '%s renders nothing while hidden, and the newest state in the first frame',
  async (_hook, useState, start, before, after) => {
    await open(() => {
      const state = useState()
      frames.push(state)
      return null
    })
    expect(frames.pop()).toEqual(before)
    await navigateTo(Cover)
    frames.length = 0
    act(start)
    await pass(50)
    expect(frames).toEqual([])
    await navigateBack()
    expect(frames).toEqual([after])
    act(start)
    await pass(1000)
    expect(frames.pop()).toEqual(Array.isArray(after) ? ['a', 'a'] : 0)
  },
)

function mutate(text: string): void {
  void client
    .getMutationCache()
    .build(client, { mutationKey: ['note'], mutationFn })
    .execute(text)
}

it('does not render a page for nothing when it is shown', async () => {
  await open(() => {
    frames.push(useIsFetching())
    return null
  })
  await navigateTo(Cover)
  await navigateBack()
  expect(frames).toEqual([0])
})

it('shares equal results and follows its options, as TanStack does', async () => {
  mutate('a')
  await open(() => {
    frames.push(useMutationState({ select: ({ state }) => ({ text: state.variables }) }))
    useQuery({ queryKey: ['book'], queryFn: () => wait(1) })
    return null
  })
  await pass(1000)
  expect(frames.length).toBeGreaterThan(1)
  expect(new Set(frames).size).toBe(1)
})

describe('useMutation', () => {
  /** A page with a mutation, sent. */
  async function openNote(options: { mutationFn?: typeof mutationFn; throwOnError?: boolean } = {}) {
    const called: string[] = []
    let mutation: { mutate: (text: string, options: object) => void } | undefined
    await open(() => {
      const add = useMutation({ mutationFn, onSuccess: () => void called.push('own'), ...options })
      mutation = add
      frames.push(add.status)
      return <p>{`note ${add.data}`}</p>
    })
    await act(async () => mutation?.mutate('a', { onSuccess: () => called.push('of the call') }))
    return called
  }

  it('calls back in a hidden page, and renders when it is shown', async () => {
    const called = await openNote()
    await navigateTo(Cover)
    const seen = frames.length
    await pass(1000)
    expect(called).toEqual(['own', 'of the call'])
    expect(frames).toHaveLength(seen)
    await navigateBack()
    expect(frames.slice(seen)).toEqual(['success'])
    expect(screen.getByText('note a!')).toBeTruthy()
  })

  it('throws its error when the page is shown', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {})
    await open(() => (
      <Boundary>
        <Failing />
      </Boundary>
    ))
    await act(async () => screen.getByText('add').click())
    await navigateTo(Cover)
    await pass(1000)
    expect(screen.getByText('add')).toBeTruthy()
    await navigateBack()
    expect(screen.getByText('The server is down')).toBeTruthy()
    jest.restoreAllMocks()
  })

  it('is the same function in every render, and resets', async () => {
    const functions = new Set<unknown>()
    let reset = () => {}
    await open(() => {
      const add = useMutation({ mutationFn })
      functions.add(add.mutate)
      functions.add(add.mutateAsync)
      reset = add.reset
      return <button type="button" onClick={() => add.mutateAsync('b')}>{`add ${add.data}`}</button>
    })
    await act(async () => screen.getByText('add undefined').click())
    await pass(200)
    expect(screen.getByText('add b!')).toBeTruthy()
    act(() => reset())
    await pass(0)
    expect(screen.getByText('add undefined')).toBeTruthy()
    expect(functions.size).toBe(2)
  })
})

function Failing() {
  const add = useMutation({
    mutationFn: async () => {
      await wait(0)
      throw new Error('The server is down')
    },
    throwOnError: true,
  })
  return (
    <button type="button" onClick={() => add.mutate()}>
      add
    </button>
  )
}

class Boundary extends Component<{ children: ReactNode }> {
  override state = { message: '' }
  static getDerivedStateFromError(error: Error) {
    return { message: error.message }
  }
  override render() {
    return this.state.message || this.props.children
  }
}
