/** Keeps notes that are asked for, and one query. As a Taro build has it: the platform's runtime first. */
export const offlineApp = `
  import '@tarojs/plugin-platform-weapp/dist/runtime'
  import { connectTaro, endpointMutation, idempotencyKey, MutationObserver, persistQueries, QueryClient, QueryObserver } from '@taro-query/react'
  import { createClient, json } from '@taro-query/request'
  const queryClient = new QueryClient()
  connectTaro(queryClient)
  const client = createClient({ baseURL: 'https://api.example.com' })
  const addNote = client.endpoint({ method: 'POST', path: '/notes', body: json(), response: json() })
  const options = { ...endpointMutation(addNote, { idempotencyKey: idempotencyKey() }), retryDelay: 20 }
  const persisted = persistQueries(queryClient, { mutations: [options] })
  App({
    ask(text) {
      new MutationObserver(queryClient, options).mutate({ body: { text } }).catch(() => {})
      return persisted.flush()
    },
    keep(data) {
      queryClient.setQueryData(['book'], data)
      return persisted.flush()
    },
    show: () => new QueryObserver(queryClient, { queryKey: ['book'], enabled: false }).getCurrentResult().data,
    waiting: () => queryClient.isMutating(),
  })`
