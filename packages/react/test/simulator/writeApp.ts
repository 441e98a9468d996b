import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

// As a Taro build has it: the platform's runtime first.
const APP = `
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

const SWITCHES = [
  'ENABLE_INNER_HTML',
  'ENABLE_ADJACENT_HTML',
  'ENABLE_SIZE_APIS',
  'ENABLE_TEMPLATE_CONTENT',
  'ENABLE_CLONE_NODE',
  'ENABLE_CONTAINS',
  'ENABLE_MUTATION_OBSERVER',
]

/** Writes a mini program of one empty page, with the packages over Taro's weapp runtime in it, and gives its folder. */
export async function writeApp(): Promise<string> {
  const dist = mkdtempSync(join(tmpdir(), 'taro-query-react-'))
  await build({
    stdin: { contents: APP, resolveDir: __dirname },
    bundle: true,
    outfile: join(dist, 'app.js'),
    format: 'cjs',
    target: 'es2017',
    alias: {
      '@taro-query/react': join(__dirname, '../../src/index.ts'),
      '@taro-query/request': join(__dirname, '../../../request/src/index.ts'),
    },
    define: {
      'process.env.TARO_ENV': '"weapp"',
      'process.env.TARO_PLATFORM': '"mini"',
      'process.env.NODE_ENV': '"development"',
      'process.env': '{}',
      ...Object.fromEntries(SWITCHES.map((name) => [name, 'false'])),
    },
  })
  mkdirSync(join(dist, 'pages'))
  writeFileSync(join(dist, 'app.json'), '{"pages":["pages/index"]}')
  writeFileSync(join(dist, 'project.config.json'), '{"appid":"touristappid"}')
  writeFileSync(join(dist, 'pages/index.js'), 'Page({})')
  writeFileSync(join(dist, 'pages/index.json'), '{}')
  writeFileSync(join(dist, 'pages/index.wxml'), '<view>ready</view>')
  return dist
}
