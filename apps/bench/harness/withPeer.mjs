import { fileURLToPath } from 'node:url'
import { launch } from '@taro-query/simulator'
import { startServer } from '../server/startServer.mjs'

/** Where the peers' requests go, see `src/peers/libraries/request.ts`. */
export const ORIGIN = 'https://api.bench.example'

export const distOf = (output) => fileURLToPath(new URL(`../dist/${output}`, import.meta.url))

/**
 * Launches the app of a peer, on a server of its own, and ends both in any case.
 * @template TResult
 * @param {{ name: string }} peer
 * @param {import('@taro-query/simulator').LaunchOptions & { output?: string; latency?: number;
 *   prepare?: (server: import('../server/startServer.mjs').BenchServer) => void }} options
 *   `path` is the page; `output` another build; `latency` milliseconds of each answer; `prepare` is called before the launch
 * @param {(app: import('@taro-query/simulator').App, server: import('../server/startServer.mjs').BenchServer) =>
 *   Promise<TResult>} run
 * @returns {Promise<TResult>}
 */
export async function withPeer(peer, { output = `${peer.name}-es2017`, latency = 0, prepare, ...options }, run) {
  const server = await startServer()
  server.delay(latency)
  prepare?.(server)
  let app
  try {
    app = await launch({ dist: distOf(output), hosts: { [ORIGIN]: server.url }, failOnError: false, ...options })
    return await run(app, server)
  } finally {
    app?.takeErrors()
    await app?.close()
    await server.close()
  }
}

/**
 * Opens all, one in the other, and ends all in any case.
 * @template TItem, TOpened, TResult
 * @param {readonly TItem[]} items
 * @param {(item: TItem, next: (opened: TOpened) => Promise<TResult>) => Promise<TResult>} open as {@link withPeer} does
 * @param {(opened: readonly TOpened[]) => Promise<TResult>} run
 * @returns {Promise<TResult>}
 */
export const withAll = ([item, ...rest], open, run) =>
  item === undefined ? run([]) : open(item, (opened) => withAll(rest, open, (others) => run([opened, ...others])))

/** Calls what the app has handed over (`src/peers/handOver.ts`): `await ask(app, 'attempt', '/fault/500', {})`. */
export async function ask(app, name, ...parameters) {
  await handedOver(app)
  return await app.evaluate(`getApp().bench.${name}(${parameters.map((value) => JSON.stringify(value)).join(', ')})`)
}

/** Whether the peer has it at all. */
export async function has(app, name) {
  await handedOver(app)
  return app.evaluate(`getApp().bench.${name} !== undefined`)
}

/** React mounts after the launch. */
const handedOver = (app) => app.waitFor(() => app.evaluate('getApp().bench !== undefined'))
