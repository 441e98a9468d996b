import {
  type PersistOptions,
  persistQueries,
  QueryClient,
  QueryObserver,
  type QueryObserverOptions,
} from '@taro-query/react'
import type { Disk } from './disk'

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

/** A run of the app that ends well. */
export async function run(
  disk: Disk,
  change: (client: QueryClient) => unknown,
  options: Partial<PersistOptions> = {},
): Promise<void> {
  const app = start({ storage: disk.open(), ...options })
  await change(app.client)
  await app.flush()
  app.end()
}

/** After each test. */
export function endAll(): void {
  for (const end of ends.splice(0)) end()
}

/** What a component would show in its first frame. */
export function show(client: QueryClient, name: string, options: Partial<QueryObserverOptions> = {}): unknown {
  return new QueryObserver(client, { queryKey: [name], enabled: false, ...options }).getCurrentResult().data
}
