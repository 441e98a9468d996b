// As Hey API writes it, over a client of one's own.
import { send } from './send'

export interface CountData {
  path: { key: string }
}

export type Options<TData> = TData & { signal?: AbortSignal }

export const getCount = async (options: Options<CountData>) => ({
  data: (await send('GET', '/count/{key}', options)) as { n: number },
})

export const addCount = async (options: Options<CountData>) => ({
  data: (await send('POST', '/count/{key}', options)) as { n: number },
})
