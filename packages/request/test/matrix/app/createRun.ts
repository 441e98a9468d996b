import type * as Request from '@taro-query/request'
import { type Ending, type InApp, NO_ERROR, NOT_THERE, type Platform, type World } from '../fault'
import { FAULTS } from '../faults'

export interface RunInput {
  readonly platform: Platform
  readonly request: typeof Request
  /** Calls while the platform's request rejects in these words. */
  refuse<T>(words: object, call: () => Promise<T>): Promise<T>
}

/** What an app of each platform is: it runs the fault of that name and says how it ended, in JSON. */
export function createRun(input: RunInput): (name: string, world: World) => Promise<string> {
  return async (name, world) => {
    const fault = FAULTS.find((each) => each.fault === name)
    const ending = await fault?.run(createInApp(input, world)).then(() => ({ name: NO_ERROR }), describe)
    return JSON.stringify(ending)
  }
}

// Two clients of one name share their query keys, of which the package warns.
let clients = 0

function createInApp({ platform, request, refuse }: RunInput, world: World): InApp {
  const { AbortController, createClient, json, limitRequests } = request
  // That one of the two has a base URL of its own is lost in the spread.
  const client: InApp['client'] = ({ host = 'api', ...options } = {}) =>
    createClient({ baseURL: world.hosts[host], name: `client ${++clients}`, ...options } as Request.ClientOptions)
  const get: InApp['get'] = (path, { host = 'api', ...options } = {}) =>
    client({ host }).endpoint({ method: 'GET', path, response: json() })(undefined, options)
  return {
    request,
    world,
    client,
    get,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    abortAfter(milliseconds) {
      const controller = new AbortController()
      setTimeout(() => controller.abort(), milliseconds)
      return controller.signal
    },
    async oneAtATime(work) {
      limitRequests(1)
      try {
        return await work()
      } finally {
        limitRequests(10)
      }
    },
    async refused(words) {
      const own = words[platform]
      return own ? refuse(own, () => get('/any')) : notThere()
    },
    notThere,
  }
}

const notThere = (): Promise<never> => Promise.reject({ name: NOT_THERE })

function describe(error: Ending): Ending {
  const { name, reason, status, retryable, retryAfter, where, host, data, message, cause } = error
  return {
    name,
    ...(reason !== undefined && { reason }),
    ...{ status, retryable, where, host, data, message },
    // Its date is of whole seconds.
    ...(typeof retryAfter === 'number' && { retryAfter: Math.round(retryAfter / 1000) * 1000 }),
    ...(cause instanceof Error && { cause: cause.name }),
  }
}
