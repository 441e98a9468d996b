import { type QueryKey, type QueryObserverOptions, skipToken } from '@taro-query/react'
import { type Count, getCount } from './api'

/** One query of a page, as the route names it: its key, and options in words. */
export interface Reading {
  key: string
  hook?: string
  staleTime?: string
  gcTime?: string
  focus?: string
  poll?: string
  retry?: string
  enabled?: string
  throws?: string
  select?: string
  keep?: string
}

export type ReadingOptions = QueryObserverOptions<Count, Error, Count, Count, QueryKey> & { queryKey: QueryKey }

/** `a_staleTime-60000_focus-always,b`: two readings. Characters that no router touches. */
export function toReadings(text = ''): Reading[] {
  return text.split(',').map((one) => {
    const [key = '', ...options] = one.split('_')
    return { key, ...Object.fromEntries(options.map((option) => option.split('-'))) }
  })
}

const VALUES: Record<string, unknown> = {
  true: true,
  false: false,
  always: 'always',
  static: 'static',
  functionTrue: () => true,
  functionFalse: () => false,
  functionAlways: () => 'always',
}

/** @param turn part of the key: another one is another query */
export function optionsOf(reading: Reading, turn = 0): ReadingOptions {
  const { key, staleTime, gcTime, focus, poll, retry, enabled, throws, select, keep } = reading
  const options: Record<string, unknown> = {
    queryKey: turn ? [key, turn] : [key],
    queryFn:
      enabled === 'skip'
        ? skipToken
        : ({ signal }: { signal: AbortSignal }) =>
            getCount({ params: { key: turn ? `${key}${turn}` : key } }, { signal }),
    retryDelay: 150,
    retry: Number(retry ?? 0),
  }
  if (staleTime) options.staleTime = wordToValue(staleTime)
  if (gcTime) options.gcTime = wordToValue(gcTime)
  if (focus) options.refetchOnWindowFocus = wordToValue(focus)
  if (poll) options.refetchInterval = wordToValue(poll)
  if (enabled && enabled !== 'skip') options.enabled = wordToValue(enabled)
  if (throws) options.throwOnError = wordToValue(throws)
  if (select) options.select = tenfold
  if (keep) options.placeholderData = (previous: Count | undefined) => previous
  // The words of the route are the tests' own, which choose what TanStack takes.
  return options as unknown as ReadingOptions
}

function wordToValue(word: string): unknown {
  return word in VALUES ? VALUES[word] : Number(word)
}

function tenfold({ n }: Count): Count {
  return { n: n * 10 }
}
