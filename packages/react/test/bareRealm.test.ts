import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from '@babel/core'
import type * as tanstack from '@taro-query/react'
import type { Endpoint, Stream } from '@taro-query/request'
import { build } from './bareRealm/build'
import { createRealm, type Realm } from './bareRealm/createRealm'

type TanStack = typeof tanstack

const folder = mkdtempSync(join(tmpdir(), 'taro-query-react-'))
const built = {
  '@taro-query/react': join(folder, 'react/index.cjs'),
  '@taro-query/request': join(folder, 'request/index.cjs'),
  '@tarojs/taro': {},
}

beforeAll(() => {
  build('request', join(folder, 'request'))
  build('react', join(folder, 'react'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Subscribes to a query, and tells what became of it. */
async function subscribe({ QueryClient, QueryObserver }: TanStack) {
  const client = new QueryClient()
  const queryFn = jest.fn(async ({ signal }: { signal: AbortSignal }) => ({ signal }))
  const observer = new QueryObserver(client, { queryKey: ['book'], queryFn, gcTime: 0 })
  const unsubscribe = observer.subscribe(() => {})
  await new Promise((resolve) => setTimeout(resolve, 20))
  unsubscribe()
  return { status: observer.getCurrentResult().status, requests: queryFn.mock.calls.length }
}

it('sends queries where there is no AbortController', async () => {
  const realm = createRealm(built)
  expect(await subscribe(realm.load('@taro-query/react'))).toEqual({ status: 'success', requests: 1 })
})

it('is needed for that: TanStack alone sends nothing, says nothing and stays pending', async () => {
  const errors = jest.fn()
  const realm = createRealm({}, { console: { error: errors, warn: errors } })
  expect(await subscribe(realm.load('@tanstack/react-query'))).toEqual({ status: 'pending', requests: 0 })
  expect(errors).not.toHaveBeenCalled()
})

it('sends queries where there is no globalThis either', async () => {
  const realm = createRealm(built)
  realm.run('delete globalThis.globalThis')
  expect(await subscribe(realm.load('@taro-query/react'))).toEqual({ status: 'success', requests: 1 })
})

it('is needed for that: TanStack alone does not even load', () => {
  const realm = createRealm({})
  realm.run('delete globalThis.globalThis')
  expect(() => realm.load('@tanstack/react-query')).toThrow('globalThis is not defined')
})

it.each(['globalThis', 'global'])(
  'sends queries where `%s` is an ordinary object, not the global one',
  async (name) => {
    const realm = createRealm(built)
    realm.run(`Object.defineProperty(globalThis, '${name}', { value: {}, configurable: true })`)
    expect(await subscribe(realm.load('@taro-query/react'))).toEqual({ status: 'success', requests: 1 })
  },
)

it('sends queries where Object.prototype is frozen', async () => {
  const realm = createRealm(built)
  realm.run('Object.freeze(Object.prototype)')
  expect(await subscribe(realm.load('@taro-query/react'))).toEqual({ status: 'success', requests: 1 })
})

it('says what to do where nothing can be provided', () => {
  const error = jest.fn()
  const realm = createRealm(built, { console: { error } })
  realm.run('Object.freeze(Object.prototype)')
  realm.run("Object.defineProperty(globalThis, 'globalThis', { value: {} })")
  realm.load('@taro-query/react')
  expect(error.mock.calls).toEqual([[expect.stringContaining('Provide it in the build, from @taro-query/request')]])
})

it('aborts the signal when nobody needs the query any more', async () => {
  const realm = createRealm(built)
  const { QueryClient, QueryObserver }: TanStack = realm.load('@taro-query/react')
  const abort = jest.fn()
  const queryFn = ({ signal }: { signal: AbortSignal }) => {
    signal.addEventListener('abort', abort)
    return new Promise<never>(() => {})
  }
  const observer = new QueryObserver(new QueryClient(), { queryKey: ['book'], queryFn, gcTime: 0 })
  observer.subscribe(() => {})()
  expect(abort).toHaveBeenCalledTimes(1)
})

it('leaves a platform alone that has everything, and Object.prototype as it was', () => {
  const realm = createRealm(built, { AbortController, AbortSignal })
  const before = namesOf(realm)
  realm.load('@taro-query/react')
  expect(namesOf(realm)).toEqual(before)
  expect(realm.run('AbortController')).toBe(AbortController)
})

it('adds what is missing as the standard has it: not enumerable', () => {
  const realm = createRealm(built)
  realm.run('delete globalThis.globalThis')
  realm.load('@taro-query/react')
  expect(realm.run('Object.keys(globalThis)')).toEqual(['setTimeout', 'clearTimeout'])
  expect(realm.run('Object.getOwnPropertyNames(Object.prototype).filter((name) => /taro/i.test(name))')).toEqual([])
})

it('provides it before TanStack loads, in the build for bundlers too', () => {
  const index = readFileSync(join(folder, 'react/index.js'), 'utf8')
  expect(/from "([^"]+)"|import "([^"]+)"/.exec(index)?.[2]).toBe('./provideGlobals.js')
  const provideGlobals = readFileSync(join(folder, 'react/provideGlobals.js'), 'utf8')
  expect(provideGlobals.match(/^import .*$/gm)).toEqual([expect.stringContaining('from "@taro-query/request"')])
})

/** What the plugin makes of TanStack's loop over a stream for an old iPhone. */
function compile(code: string): string {
  if (!code.includes('for await')) return code
  const presets = [['@babel/preset-env', { targets: { ios: '11' }, modules: false }]]
  return transformSync(code, { babelrc: false, configFile: false, sourceType: 'script', presets })?.code ?? ''
}

it('reads a stream on an old iPhone, which has no Symbol.asyncIterator', async () => {
  const realm = createRealm(built, {}, compile)
  realm.run('delete Symbol.asyncIterator')
  const { QueryClient, endpointStreamedQuery }: TanStack = realm.load('@taro-query/react')
  const { createClient, chunks }: typeof import('@taro-query/request') = realm.load('@taro-query/request')
  const { createStream }: typeof import('../../request/src/streaming/stream') = realm.load(
    join(folder, 'request/streaming/stream.cjs'),
  )
  const pieces = ['Jane ', 'Austen']
  const pull = async () => {
    const value = pieces.shift()
    return value ? { done: false as const, value } : { done: true as const, value: undefined }
  }
  const content = createStream(pull, () => {})
  const transport = async () => ({ status: 200, headers: {}, body: '', content })
  const ask: Endpoint<void, Stream<unknown>> = createClient({ baseURL: '', transport }).endpoint({
    method: 'GET',
    path: '/answers',
    response: chunks(),
  })
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } })
  expect(await client.fetchQuery(endpointStreamedQuery(ask))).toEqual(['Jane ', 'Austen'])
})

function namesOf(realm: Realm): unknown {
  return realm.run('[...Object.getOwnPropertyNames(globalThis), ...Object.getOwnPropertyNames(Object.prototype)]')
}
