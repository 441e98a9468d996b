import type { CountOptions, CountResult, List, Row } from '@library'
import { useCallback, useEffect, useState } from 'react'
import { toggled, withRow } from './toggled'

interface Transport {
  get<TData>(path: string): Promise<TData>
  post(key: string, row: Row): Promise<Row>
}

/** What an app writes without a library for data: a state, an effect, a flag. */
export function byHand({ get, post }: Transport) {
  function useData<TData>(path: string) {
    const [data, setData] = useState<TData>()
    const [error, setError] = useState<unknown>()
    const [isFetching, setFetching] = useState(true)
    const load = useCallback(async () => {
      setFetching(true)
      try {
        setData(await get<TData>(path))
        setError(undefined)
      } catch (failure) {
        setError(failure)
      }
      setFetching(false)
    }, [path])
    useEffect(() => {
      void load()
    }, [load])
    return { data, setData, error, isFetching, load }
  }

  return {
    useCount(key: string, { poll }: CountOptions): CountResult {
      const { data, isFetching, load } = useData<{ n: number }>(`/count/${key}`)
      useEffect(() => {
        if (!poll) return
        const timer = setInterval(load, poll)
        return () => clearInterval(timer)
      }, [load, poll])
      return { n: data?.n, isFetching }
    },
    useRows(key: string): List {
      const { data: rows, setData: mutate, error, isFetching, load } = useData<readonly Row[]>(`/rows/${key}`)
      return { rows, error, isFetching, refetch: () => void load(), mutate }
    },
    useToggle:
      (key: string, { rows = [], mutate }: List) =>
      async (row: Row) => {
        mutate?.(withRow(rows, toggled(row)))
        try {
          await post(key, toggled(row))
        } catch {
          mutate?.(rows)
        }
      },
  }
}
