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
 * @param {import('@taro-query/simulator').LaunchOptions & { output?: string; latency?: number }} options
 *   `path` is the page; `output` another build; `latency` milliseconds of each answer
 * @param {(app: import('@taro-query/simulator').App, server: import('../server/startServer.mjs').BenchServer) =>
 *   Promise<TResult>} run
 * @returns {Promise<TResult>}
 */
export async function withPeer(peer, { output = `${peer.name}-es2017`, latency = 0, ...options }, run) {
  const server = await startServer()
  server.delay(latency)
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

/** Calls what the app has handed over (`src/peers/handOver.ts`): `await ask(app, 'attempt', '/fault/500', {})`. */
export async function ask(app, name, ...parameters) {
  return await app.evaluate(`getApp().bench.${name}(${parameters.map((value) => JSON.stringify(value)).join(', ')})`)
}

/** Whether the peer has it at all. */
export const has = (app, name) => app.evaluate(`getApp().bench.${name} !== undefined`)
