// First: TanStack reads both globals, one of them at module load.
import './provideGlobals'

// What the plugin puts in the place of `@tanstack/react-query`: that and no more, since a library that takes all of it at
// once keeps all of it in the app. A name exported below wins over the same name here.
export * from '@tanstack/react-query'
export { useInfiniteQuery } from './hooks/useInfiniteQuery'
export { useIsFetching } from './hooks/useIsFetching'
export { useIsMutating } from './hooks/useIsMutating'
export { useMutation } from './hooks/useMutation'
export { useMutationState } from './hooks/useMutationState'
export { usePrefetchInfiniteQuery } from './hooks/usePrefetchInfiniteQuery'
export { usePrefetchQuery } from './hooks/usePrefetchQuery'
export { useQueries } from './hooks/useQueries'
export { useQuery } from './hooks/useQuery'
export { useSuspenseInfiniteQuery } from './hooks/useSuspenseInfiniteQuery'
export { useSuspenseQueries } from './hooks/useSuspenseQueries'
export { useSuspenseQuery } from './hooks/useSuspenseQuery'
