import { onlineManager } from '@taro-query/react'
import { createClient, json, NetworkError, type Transport } from '@taro-query/request'

export interface Note {
  text: string
}

/** A server that does a thing once for each idempotency key, and a network that is lost at any moment. */
export function createServer() {
  /** What it did, in order. */
  const done: string[] = []
  /** What it heard: the header of each request. */
  const keys: (string | undefined)[] = []
  const known = new Set<string>()
  const state = { isCut: false, delay: 1 }
  let run = 0

  const transport: Transport = async (request) => {
    const mine = run
    const wait = async () => {
      await new Promise((resolve) => setTimeout(resolve, state.delay))
      // The app that asked is gone.
      if (mine !== run) await new Promise(() => {})
      if (!onlineManager.isOnline()) throw new NetworkError(request, 'reset')
    }
    await wait()
    const key = request.headers['idempotency-key']
    keys.push(key)
    if (!key || !known.has(key)) done.push(JSON.parse(String(request.body)).text)
    if (key) known.add(key)
    // The answer may be lost although the server has done its part.
    await wait()
    return { status: 200, headers: {}, body: '{}' }
  }
  const client = createClient({ baseURL: 'https://api.example.com', name: 'notes', transport })
  return {
    done,
    keys,
    state,
    /** No answer reaches the app that asked any more. */
    kill: () => {
      run += 1
    },
    addNote: client.endpoint({ method: 'POST', path: '/notes', body: json<Note>(), response: json() }),
    putNote: client.endpoint({ method: 'PUT', path: '/notes', body: json<Note>(), response: json() }),
  }
}

export async function until(isTrue: () => boolean): Promise<void> {
  for (let times = 0; !isTrue(); times++) {
    if (times > 2000) throw new Error('It never came')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
