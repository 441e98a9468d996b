import {
  type PersistOptions,
  persistQueries,
  QueryClient,
  QueryObserver,
  type QueryObserverOptions,
} from '@taro-query/react'

const ends: (() => void)[] = []

/** A start of the app: a new cache over what was kept. */
export function start(options: PersistOptions) {
  const client = new QueryClient()
  client.mount()
  const persisted = persistQueries(client, options)
  const end = () => {
    persisted.stop()
    client.unmount()
    client.clear()
  }
  ends.push(end)
  return { client, ...persisted, end }
}

/** After each test. */
export function endAll(): void {
  for (const end of ends.splice(0)) end()
}

/** What a component would show in its first frame. */
export function show(client: QueryClient, name: string, options: Partial<QueryObserverOptions> = {}): unknown {
  return new QueryObserver(client, { queryKey: [name], enabled: false, ...options }).getCurrentResult().data
}
