// `node bench/persist.mjs`: what one changed query of 500 costs in bytes written, beside a persister that keeps the whole
// client under one key, as TanStack's `createAsyncStoragePersister` does.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// With nothing of Taro: the storage below is all that it needs.
const taro = {
  name: 'taro',
  setup(bundler) {
    bundler.onResolve({ filter: /^@tarojs\/taro$/ }, () => ({ path: 'taro', namespace: 'nothing' }))
    bundler.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}
const { outputFiles } = await build({
  stdin: {
    contents: "export { dehydrate, persistQueries, QueryClient } from '@taro-query/react'",
    resolveDir: fileURLToPath(new URL('.', import.meta.url)),
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  define: { 'process.env.TARO_ENV': '"weapp"', 'process.env.NODE_ENV': '"production"' },
  plugins: [taro],
  // React is CommonJS.
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)})`,
  },
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { dehydrate, persistQueries, QueryClient } = await import(`data:text/javascript;base64,${code}`)

const QUERIES = 500
const values = new Map()
let written = []
const storage = {
  getItemSync: (key) => values.get(key),
  getItem: async (key) => values.get(key),
  async setItem(key, value) {
    values.set(key, value)
    written.push(Buffer.byteLength(value))
  },
  removeItem: async (key) => values.delete(key),
  keys: async () => [...values.keys()],
}
const book = (id) => ({ id, title: `Book ${id}`, author: 'Jane Austen', summary: 'x'.repeat(400), price: 12.5 })
const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
const persisted = persistQueries(queryClient, { storage })
await persisted.restored
for (let id = 0; id < QUERIES; id++) queryClient.setQueryData(['book', { id }], book(id))
await persisted.flush()
const [all, first] = [written.reduce((sum, bytes) => sum + bytes), written.length]

written = []
queryClient.setQueryData(['book', { id: 7 }], { ...book(7), price: 13 })
await new Promise((resolve) => setTimeout(resolve, 1100))
persisted.stop()
const ours = written.reduce((sum, bytes) => sum + bytes, 0)
const whole = JSON.stringify({ buster: '', timestamp: Date.now(), clientState: dehydrate(queryClient) })
const theirs = Buffer.byteLength(whole)

console.log(`${QUERIES} queries: ${all} bytes in ${first} writes, the index included`)
console.log(`one of them changes: ${ours} bytes in ${written.length} write; the whole client: ${theirs} bytes`)
console.log(`the index, read at once at launch: ${Buffer.byteLength(values.get('taro-query::'))} bytes`)
const isRight = written.length === 1 && ours < 2000
if (!isRight) process.exitCode = 1
