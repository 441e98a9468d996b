/** @jest-environment jsdom */
import * as tanstack from '@tanstack/react-query'
import * as taroQuery from '@taro-query/react'
import * as reactQuery from '../src/reactQuery'

// Not `default`, which is what Jest's compiler adds to CommonJS.
const names = (exports: object) => Object.keys(exports).filter((name) => name !== 'default')

const replaced = [
  'useInfiniteQuery',
  'useIsFetching',
  'useIsMutating',
  'useMutation',
  'useMutationState',
  'usePrefetchInfiniteQuery',
  'usePrefetchQuery',
  'useQueries',
  'useQuery',
  'useSuspenseInfiniteQuery',
  'useSuspenseQueries',
  'useSuspenseQuery',
]

it('exports everything that TanStack Query exports', () => {
  expect(names(taroQuery)).toEqual(expect.arrayContaining(names(tanstack)))
})

it('replaces the hooks alone that would render a hidden page', () => {
  const theirs: Record<string, unknown> = tanstack
  const ours: Record<string, unknown> = taroQuery
  expect(
    names(tanstack)
      .filter((name) => ours[name] !== theirs[name])
      .sort(),
  ).toEqual(replaced)
})

it('adds what is listed here', () => {
  expect(
    names(taroQuery)
      .filter((name) => !(name in tanstack))
      .sort(),
  ).toEqual([
    'backgroundFetch',
    'connectTaro',
    'endpointInfiniteQuery',
    'endpointMutation',
    'endpointQuery',
    'endpointStreamedQuery',
    'idempotencyKey',
    'loadOnRoute',
    'persistQueries',
    'usePullDownRefetch',
    'useReachBottomFetch',
  ])
})

it("puts in TanStack's place what TanStack exports, with the same hooks, and no more", () => {
  const ours: Record<string, unknown> = taroQuery
  const inItsPlace: Record<string, unknown> = reactQuery
  expect(names(reactQuery).sort()).toEqual(names(tanstack).sort())
  expect(names(reactQuery).filter((name) => inItsPlace[name] !== ours[name])).toEqual([])
})
