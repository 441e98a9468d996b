import type * as Request from '@taro-query/request'
import { type HostName, type InApp, ROWS, type Way } from './rows'

/** What an app is told: how each way is set up, and what it calls the servers. */
export interface Setup {
  readonly hosts: Readonly<Record<Way, Readonly<Record<HostName, string>>>>
  readonly services: Readonly<Record<HostName, string>>
  readonly relay: Request.RelayOptions
}

/** How a call ended, in JSON. */
export type Ending = { readonly gives: unknown } | { readonly fails: Readonly<Record<string, unknown>> }

// Two clients of one name share their query keys, of which the package warns.
let clients = 0

/** Runs a row over one way, inside an app. */
export function createRun(request: typeof Request): (what: string, way: Way, setup: Setup) => Promise<string> {
  const { AbortController, cloudContainerTransport, cloudFunctionTransport, relayTransport, taroTransport } = request
  const transportOf = (way: Way, host: HostName, { services, relay }: Setup): Request.Transport => {
    switch (way) {
      case 'taro':
        return taroTransport()
      case 'function':
        return cloudFunctionTransport({ name: 'relay', env: 'test-1', relay })
      case 'container':
        return cloudContainerTransport({ service: services[host], env: 'test-1' })
      case 'relay':
        return relayTransport(relay)
    }
  }
  return async (what, way, setup) => {
    const app: InApp = {
      request,
      client: ({ host = 'api', ...options } = {}) =>
        request.createClient({
          baseURL: setup.hosts[way][host],
          name: `client ${++clients}`,
          transport: transportOf(way, host, setup),
          timeout: 8_000,
          ...options,
          // That one of the two has a base URL of its own is lost in the spread.
        } as Request.ClientOptions),
      abortAfter(milliseconds) {
        const controller = new AbortController()
        if (milliseconds < 0) controller.abort()
        else setTimeout(() => controller.abort(), milliseconds)
        return controller.signal
      },
    }
    const row = ROWS.find((each) => each.what === what)
    const ending = await row?.run(app).then((gives) => ({ gives }), describe)
    return JSON.stringify(ending)
  }
}

function describe(error: Request.RequestFailure): Ending {
  const { name, retryable, retryAfter, message, request } = error
  const fields: Record<string, unknown> = { name, retryable, retryAfter }
  for (const field of ['reason', 'status', 'data', 'text', 'host', 'where', 'timeout', 'issues']) {
    fields[field] = (error as object as Record<string, unknown>)[field]
  }
  const { 'x-trace': trace } = 'headers' in error ? error.headers : {}
  // What a person reads first; the detail in brackets is each way's own.
  const sentence =
    name === 'NetworkError' || name === 'DomainError' ? undefined : message.replace(request?.baseURL ?? '', '')
  return { fails: { ...fields, trace, sentence, method: request?.method } }
}
